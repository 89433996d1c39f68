namespace Ilrs.Sim.Core.Results;

/// <summary>One series of a metric: the cells of one entity and label in a replication's result.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Entity">Id of the entity that reports it.</param>
/// <param name="Label">Value of the second dimension, such as a resource id; null when there is none.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="Offset">Index of the first cell.</param>
/// <param name="Length">Number of cells: 1, the years, or the months of the scenario.</param>
public sealed record MetricSeries(
    MetricSpec Metric,
    string Entity,
    string? Label,
    string Unit,
    int Offset,
    int Length);
