using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>An instrument with its owner's place and, if it has a slot from before the scenario, its host's.</summary>
internal sealed record InstrumentEntry(InstrumentDefinition Definition, int Owner, int AwardedHost);
