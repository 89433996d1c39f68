namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>A mission of a session.</summary>
[Alias("ilrs.mission-grain")]
public interface IMissionGrain : IEntityGrain;
