namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>The station of a session.</summary>
[Alias("ilrs.station-grain")]
public interface IStationGrain : IEntityGrain;
