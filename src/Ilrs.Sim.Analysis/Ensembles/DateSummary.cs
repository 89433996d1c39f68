using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>The date of a tracked item over all replications.</summary>
public sealed record DateSummary
{
    /// <summary>The item.</summary>
    public required TrackedItem Item { get; init; }

    /// <summary>True when it has happened: the same day in every replication, known by an actual.</summary>
    public bool Known { get; init; }

    /// <summary>Date in the plan; null when the plan does not reach it.</summary>
    public required SimTime? Plan { get; init; }

    /// <summary>In how many replications it came before the horizon; the rest is censored.</summary>
    public required Proportion Reached { get; init; }

    /// <summary>
    /// In how many replications it came before the end of each calendar year that the scenario touches.
    /// </summary>
    public required IReadOnlyList<long> CameByYear { get; init; }

    /// <summary>Mean of min(date, horizon), to the second.</summary>
    public required SimTime Mean { get; init; }

    /// <summary>Standard deviation of min(date, horizon) in seconds; not a number for a single replication.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Standard error of the mean of min(date, horizon) in seconds.</summary>
    public required double StandardError { get; init; }

    /// <summary>Day by which 10 % of the replications had reached it; null when fewer did.</summary>
    public required SimTime? P10 { get; init; }

    /// <summary>Day by which half of the replications had reached it; null when fewer did.</summary>
    public required SimTime? P50 { get; init; }

    /// <summary>Day by which 90 % of the replications had reached it; null when fewer did.</summary>
    public required SimTime? P90 { get; init; }

    /// <summary>
    /// Announced dates with the chance to meet them, in the scenario's order; only milestones have them.
    /// </summary>
    public required IReadOnlyList<DeadlineSummary> Announced { get; init; }
}
