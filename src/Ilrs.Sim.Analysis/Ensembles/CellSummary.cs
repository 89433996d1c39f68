namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>One number of the results over all replications.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="StandardDeviation">Standard deviation of one
/// replication; not a number for a single replication.</param>
/// <param name="StandardError">Standard error of the mean; not a number for a single replication.</param>
/// <param name="P10">10 % quantile, to 0.4 %.</param>
/// <param name="P50">Median, to 0.4 %.</param>
/// <param name="P90">90 % quantile, to 0.4 %.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value.</param>
/// <param name="Plan">Value in the plan.</param>
/// <param name="NonZero">Share of the replications in which it is not zero, 0 to 1.</param>
public readonly record struct CellSummary(
    double Mean,
    double StandardDeviation,
    double StandardError,
    double P10,
    double P50,
    double P90,
    double Minimum,
    double Maximum,
    double Plan,
    double NonZero);
