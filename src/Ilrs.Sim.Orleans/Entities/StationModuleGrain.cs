using Ilrs.Sim.Orleans.Abstractions.Entities;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>A station module of a session.</summary>
[GrainType("ilrs.station-module"), EntityPlacement]
public sealed class StationModuleGrain(ModelCache models) : EntityGrain(models), IStationModuleGrain;
