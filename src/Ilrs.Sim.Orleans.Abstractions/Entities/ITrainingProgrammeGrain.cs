namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>A training programme of a session.</summary>
[Alias("ilrs.training-programme-grain")]
public interface ITrainingProgrammeGrain : IEntityGrain;
