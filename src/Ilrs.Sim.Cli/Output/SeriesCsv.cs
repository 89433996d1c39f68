using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Output;

/// <summary>
/// Files with one line for each number of a metric. <c>month</c> is the first month that the number covers inside the
/// scenario, <c>step</c> how long it covers.
/// </summary>
internal static class SeriesCsv
{
    private static readonly string[] Statistics = ["plan", "mean", "sd", "se", "p10", "p50", "p90"];

    /// <summary><c>series.csv</c>: every metric of the layout.</summary>
    public static string All(EnsembleResult result) => Text(
        result,
        ["month", "step", "metric", "estimator", "kind", "entity", "label_name", "label", "unit"],
        _ => true,
        (month, series) =>
        [
            month,
            Names.Word(series.Metric.Step),
            series.Metric.Name,
            Names.Word(series.Metric.Estimator),
            Names.Word(series.Metric.Kind),
            series.Entity,
            series.Metric.LabelName,
            series.Label,
            series.Unit,
        ]);

    /// <summary><c>contributions.csv</c>: what partners paid in, by resource.</summary>
    public static string Contributions(EnsembleResult result) => Text(
        result,
        ["month", "step", "partner", "resource", "unit"],
        series => series.Metric is { Kind: EntityKind.Partner, Name: "contributed" },
        (month, series) => [month, Names.Word(series.Metric.Step), series.Entity, series.Label, series.Unit]);

    /// <summary><c>slots.csv</c>: what partners proposed and were given.</summary>
    public static string Slots(EnsembleResult result) => Text(
        result,
        ["month", "step", "partner", "metric", "unit"],
        series => series.Metric is { Kind: EntityKind.Partner, Name: "proposals" or "awards" or "awarded-mass" },
        (month, series) => [month, Names.Word(series.Metric.Step), series.Entity, series.Metric.Name, series.Unit]);

    /// <summary><c>training.csv</c>: every metric of training programmes, some by home.</summary>
    public static string Training(EnsembleResult result) => Text(
        result,
        ["month", "step", "programme", "host", "home", "metric", "unit"],
        series => series.Metric.Kind == EntityKind.TrainingProgramme,
        (month, series) =>
        [
            month,
            Names.Word(series.Metric.Step),
            series.Entity,
            Host(result.Scenario, series.Entity),
            series.Metric.LabelName == "home" ? series.Label : null,
            series.Metric.Name,
            series.Unit,
        ]);

    private static string? Host(Scenario scenario, string programme) =>
        scenario.Training.FirstOrDefault(training => training.Id == programme)?.Host;

    private static string Text(
        EnsembleResult result,
        string[] keys,
        Func<MetricSeries, bool> wanted,
        Func<string, MetricSeries, object?[]> keysOf)
    {
        var csv = new CsvText([.. keys, .. Statistics]);
        foreach (var series in result.Layout.Series.Where(wanted))
        {
            for (var step = 0; step < series.Length; step++)
            {
                var cell = result.Cells[series.Offset + step];
                csv.Add(
                [
                    .. keysOf(Month(result.Layout, series, step), series),
                    cell.Plan,
                    cell.Mean,
                    cell.StandardDeviation,
                    cell.StandardError,
                    cell.P10,
                    cell.P50,
                    cell.P90,
                ]);
            }
        }

        return csv.ToString();
    }

    private static string Month(MetricLayout layout, MetricSeries series, int step)
    {
        var month = series.Metric.Step switch
        {
            MetricStep.Monthly => layout.FirstMonth + step,
            MetricStep.Yearly => Math.Max(layout.FirstMonth, (layout.FirstYear + step - 2000) * 12),
            _ => layout.FirstMonth,
        };
        var (year, inYear, _) = layout.Calendar.DateOf(layout.Calendar.StartOfMonth(month));
        return string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{inYear:D2}");
    }
}
