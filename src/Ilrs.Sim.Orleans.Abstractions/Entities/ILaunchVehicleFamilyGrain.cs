namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>A launch vehicle family of a session.</summary>
[Alias("ilrs.launch-vehicle-family-grain")]
public interface ILaunchVehicleFamilyGrain : IEntityGrain;
