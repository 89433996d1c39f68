using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>The coordinating authority from a date on.</summary>
/// <param name="Authority">Id of the partner.</param>
/// <param name="From">First instant; null: since before the scenario.</param>
public sealed record AuthorityPeriod(string Authority, SimTime? From);
