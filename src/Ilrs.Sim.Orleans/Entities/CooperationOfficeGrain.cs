using Ilrs.Sim.Orleans.Abstractions.Entities;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>The cooperation office of a session, which keeps the accounts.</summary>
[GrainType("ilrs.cooperation-office"), EntityPlacement]
public sealed class CooperationOfficeGrain(ModelCache models) : EntityGrain(models), ICooperationOfficeGrain;
