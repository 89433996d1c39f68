using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>The date of a tracked item over the replications of one alternative.</summary>
/// <param name="Item">The item.</param>
/// <param name="Reached">In how many of them it came before the horizon.</param>
/// <param name="P10">Day by which 10 % had reached it; null when fewer did.</param>
/// <param name="P50">Day by which half had reached it; null when fewer did.</param>
/// <param name="P90">Day by which 90 % had reached it; null when fewer did.</param>
public sealed record BranchDate(TrackedItem Item, Proportion Reached, SimTime? P10, SimTime? P50, SimTime? P90);
