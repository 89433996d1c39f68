using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Adds up yearly or total cells of some series of a replication to the end of a year.</summary>
/// <param name="layout">Where the cells stand.</param>
/// <param name="series">The series; empty for a metric that the scenario does not have.</param>
internal sealed class YearlyTotals(MetricLayout layout, IReadOnlyList<MetricSeries> series)
{
    /// <summary>The series of a metric by entity and label; null for any.</summary>
    public static YearlyTotals Of(MetricLayout layout, string metric, string? entity, string? label = null) => new(
        layout,
        [
            .. layout.Series.Where(x => x.Metric.Name == metric
                && (entity is null || x.Entity == entity)
                && (label is null || x.Label == label)),
        ]);

    /// <summary>True when there is something to add.</summary>
    public bool Exists => series.Count > 0;

    /// <summary>Unit of the first series; empty when there is none.</summary>
    public string Unit => series.Count > 0 ? series[0].Unit : "";

    /// <summary>The sum from the scenario's start to the end of a calendar year.</summary>
    public double To(ReplicationResult result, int year)
    {
        var total = 0.0;
        foreach (var one in series)
        {
            var cells = one.Metric.Step switch
            {
                MetricStep.Yearly => year - layout.FirstYear + 1,
                MetricStep.Monthly => (12 * (year + 1 - 2000)) - layout.FirstMonth,
                _ => 1,
            };
            for (var cell = 0; cell < Math.Min(cells, one.Length); cell++)
            {
                total += result.Cells[one.Offset + cell];
            }
        }

        return total;
    }
}
