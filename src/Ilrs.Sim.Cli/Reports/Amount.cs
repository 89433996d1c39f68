using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>
/// A number of a table: some metric series together, to the end of a year where they add up over time, else at its end.
/// </summary>
/// <param name="Series">The series; none for a number that the scenario does not have.</param>
/// <param name="Year">The year; null for the scenario's last.</param>
/// <param name="Within">True for the year alone where the series add up over time.</param>
internal sealed record Amount(IReadOnlyList<MetricSeries> Series, int? Year = null, bool Within = false)
{
    /// <summary>True when there is such a number.</summary>
    public bool Exists => Series.Count > 0;

    /// <summary>The mean over all replications; not a number without series.</summary>
    public double Mean(EnsembleResult result) => Exists ? Sum(result, cell => cell.Mean) : double.NaN;

    /// <summary>The number in the plan; not a number without series.</summary>
    public double Plan(EnsembleResult result) => Exists ? Sum(result, cell => cell.Plan) : double.NaN;

    /// <summary>The cells of a series that make up its number at a year.</summary>
    /// <param name="layout">Where the cells stand.</param>
    /// <param name="series">The series.</param>
    /// <param name="year">The year; null for the last.</param>
    /// <param name="within">True for the year alone.</param>
    /// <returns>First and last cell, counted from the beginning of the result; last below first where none.</returns>
    public static (int First, int Last) Cells(MetricLayout layout, MetricSeries series, int? year, bool within = false)
    {
        var end = year is not { } to ? series.Length - 1 : series.Metric.Step switch
        {
            MetricStep.Yearly => to - layout.FirstYear,
            MetricStep.Monthly => (12 * (to + 1 - 2000)) - layout.FirstMonth - 1,
            _ => 0,
        };
        var last = Math.Min(end, series.Length - 1);
        var first = series.Metric.Estimator != MetricEstimator.Sum ? last
            : within && series.Metric.Step == MetricStep.Monthly ? Math.Max(0, end - 11)
            : within ? last
            : 0;
        return (series.Offset + first, series.Offset + last);
    }

    private double Sum(EnsembleResult result, Func<CellSummary, double> of)
    {
        var sum = 0.0;
        foreach (var series in Series)
        {
            var (first, last) = Cells(result.Layout, series, Year, Within);
            for (var cell = first; cell <= last; cell++)
            {
                sum += of(result.Cells[cell]);
            }
        }

        return sum;
    }
}
