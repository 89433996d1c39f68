using Ilrs.Sim.Orleans.Abstractions.Entities;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>A training programme of a session.</summary>
[GrainType("ilrs.training-programme"), EntityPlacement]
public sealed class TrainingProgrammeGrain(ModelCache models) : EntityGrain(models), ITrainingProgrammeGrain;
