using Ilrs.Sim.Orleans.Abstractions.Entities;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>The station of a session.</summary>
[GrainType("ilrs.station"), EntityPlacement]
public sealed class StationGrain(ModelCache models) : EntityGrain(models), IStationGrain;
