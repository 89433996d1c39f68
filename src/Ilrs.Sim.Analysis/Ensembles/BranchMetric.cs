using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>A metric summed over all entities and years, over the replications of one alternative.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Mean">Mean total; not a number when no replication took the alternative.</param>
/// <param name="StandardError">Standard error of the mean.</param>
public sealed record BranchMetric(MetricSpec Metric, double Mean, double StandardError);
