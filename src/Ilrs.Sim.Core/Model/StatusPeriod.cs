using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A status that a partner has from a date on, until the next one.</summary>
/// <param name="Is">The status.</param>
/// <param name="From">First instant at which it holds; null: since before the scenario.</param>
public sealed record StatusPeriod(MemberStatus Is, SimTime? From);
