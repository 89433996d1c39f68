using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Output;

/// <summary>
/// <c>groups.csv</c>: the yearly metrics of partners, added up by country and by status at the start. Means add up,
/// quantiles do not, so there are none.
/// </summary>
internal static class GroupCsv
{
    private static readonly string[] ByLabel = ["partner", "owner"];

    public static string Text(EnsembleResult result)
    {
        var csv = new CsvText("by", "group", "partners", "metric", "label", "unit", "year", "plan", "mean");
        var metrics = result.Layout.Series.Where(IsOfPartners).GroupBy(Key).ToArray();
        foreach (var (by, groups) in Groups(result))
        {
            foreach (var group in groups)
            {
                foreach (var metric in metrics)
                {
                    Add(csv, result, by, group, [.. metric.Where(group.Has)]);
                }
            }
        }

        return csv.ToString();
    }

    private static IEnumerable<(string By, IReadOnlyList<PartnerGroup> Groups)> Groups(EnsembleResult result) =>
        [("country", PartnerGroup.Countries(result.Scenario)), ("status", PartnerGroup.Statuses(result.Scenario))];

    // Ratios do not add up.
    private static bool IsOfPartners(MetricSeries series) =>
        series.Metric.Step == MetricStep.Yearly && series.Metric.Name != "return-ratio"
        && (series.Metric.Kind == EntityKind.Partner || ByLabel.Contains(series.Metric.LabelName));

    private static (string Name, string? Label) Key(MetricSeries series) =>
        (series.Metric.Name, series.Metric.Kind == EntityKind.Partner ? series.Label : null);

    private static void Add(CsvText csv, EnsembleResult result, string by, PartnerGroup group, MetricSeries[] series)
    {
        if (series.Length == 0 || !Array.Exists(series, x => IsSeen(result, x)))
        {
            return;
        }

        for (var step = 0; step < series[0].Length; step++)
        {
            csv.Add(
                by,
                group.Id,
                (long)group.Partners.Count,
                series[0].Metric.Name,
                series[0].Metric.Kind == EntityKind.Partner ? series[0].Label : null,
                series[0].Unit,
                (long)(result.Layout.FirstYear + step),
                series.Sum(x => result.Cells[x.Offset + step].Plan),
                series.Sum(x => result.Cells[x.Offset + step].Mean));
        }
    }

    private static bool IsSeen(EnsembleResult result, MetricSeries series)
    {
        for (var cell = series.Offset; cell < series.Offset + series.Length; cell++)
        {
            if (result.Cells[cell].Mean != 0 || result.Cells[cell].Plan != 0)
            {
                return true;
            }
        }

        return false;
    }
}
