namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>A module of the station of a session.</summary>
[Alias("ilrs.station-module-grain")]
public interface IStationModuleGrain : IEntityGrain;
