using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>What the replications gave that took one alternative of a branch.</summary>
/// <param name="Alternative">The alternative.</param>
/// <param name="Taken">How many replications took it, of all.</param>
/// <param name="Dates">Milestones, and what the branch itself changes, in the layout's order.</param>
/// <param name="Metrics">Totals of the programme from start to horizon.</param>
public sealed record AlternativeSummary(
    AlternativeDefinition Alternative,
    Proportion Taken,
    IReadOnlyList<BranchDate> Dates,
    IReadOnlyList<BranchMetric> Metrics);
