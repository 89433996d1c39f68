using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>What an ensemble gave. Depends on the scenario, the seed and the number of replications alone.</summary>
public sealed record EnsembleResult
{
    /// <summary>The scenario that was run.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Where each metric's cells stand.</summary>
    public required MetricLayout Layout { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of replications.</summary>
    public required long Replications { get; init; }

    /// <summary>The replications' fingerprints folded in index order.</summary>
    public required UInt128 Fingerprint { get; init; }

    /// <summary>Messages that entities handled in all replications.</summary>
    public required long Handled { get; init; }

    /// <summary>Metric cells, addressed by <see cref="MetricSeries.Offset"/>.</summary>
    public required IReadOnlyList<CellSummary> Cells { get; init; }

    /// <summary>Dates in the order of the layout's tracked items.</summary>
    public required IReadOnlyList<DateSummary> Dates { get; init; }

    /// <summary>Phases in the scenario's order.</summary>
    public required IReadOnlyList<PhaseSummary> Phases { get; init; }

    /// <summary>Lateness of every tracked item that the plan reaches, in the layout's order.</summary>
    public required IReadOnlyList<DelaySummary> Delays { get; init; }

    /// <summary>Last prerequisites of every tracked item that has a condition, in the layout's order.</summary>
    public required IReadOnlyList<PrerequisiteSummary> Prerequisites { get; init; }

    /// <summary>Branches in the order of their ids, with the results of each alternative.</summary>
    public required IReadOnlyList<BranchSummary> Branches { get; init; }

    /// <summary>Mean closing totals in the order of the layout's resources.</summary>
    public required IReadOnlyList<AccountSummary> Accounts { get; init; }
}
