using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>The chance to meet an announced date.</summary>
/// <param name="Date">The announced date; met means reached before it.</param>
/// <param name="By">Who announced it; null when not recorded.</param>
/// <param name="SaidOn">When it was announced; null when not recorded.</param>
/// <param name="Met">In how many of all replications it was met.</param>
public sealed record DeadlineSummary(SimTime Date, string? By, SimTime? SaidOn, Proportion Met);
