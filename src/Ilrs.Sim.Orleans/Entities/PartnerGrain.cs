using Ilrs.Sim.Orleans.Abstractions.Entities;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>A partner of a session.</summary>
[GrainType("ilrs.partner"), EntityPlacement]
public sealed class PartnerGrain(ModelCache models) : EntityGrain(models), IPartnerGrain;
