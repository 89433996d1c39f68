using Ilrs.Sim.Orleans.Abstractions.Entities;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>A mission of a session.</summary>
[GrainType("ilrs.mission"), EntityPlacement]
public sealed class MissionGrain(ModelCache models) : EntityGrain(models), IMissionGrain;
