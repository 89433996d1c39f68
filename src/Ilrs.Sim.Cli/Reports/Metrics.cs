using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Finds metric series of a result by name.</summary>
internal static class Metrics
{
    /// <summary>The series of a metric for one kind of entity, in the layout's order.</summary>
    public static IEnumerable<MetricSeries> Of(EnsembleResult result, string name, EntityKind kind) =>
        result.Layout.Series.Where(series => series.Metric.Name == name && series.Metric.Kind == kind);

    /// <summary>Mean over the replications of the sum over all steps.</summary>
    public static double MeanTotal(EnsembleResult result, MetricSeries series)
    {
        var total = 0.0;
        for (var cell = series.Offset; cell < series.Offset + series.Length; cell++)
        {
            total += result.Cells[cell].Mean;
        }

        return total;
    }
}
