using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Results;
using Calendar = Ilrs.Sim.Core.Time.Calendar;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>What the alternatives of each branch lead to, beside each other.</summary>
internal static class BranchTables
{
    /// <summary>One table a branch: how often each alternative was taken, its dates and its totals.</summary>
    public static IEnumerable<ReportTable> Of(EnsembleResult result) =>
        result.Branches.Select(branch => Table(branch, result.Scenario.Calendar));

    private static ReportTable Table(BranchSummary branch, Calendar calendar)
    {
        var alternatives = branch.Alternatives;
        var first = alternatives[0];
        return new ReportTable(
            $"branch-{branch.Branch.Id}",
            $"Branch: {branch.Branch.Name ?? branch.Branch.Id} (dates: P50, and never; totals: mean)",
            [
                new Column("id", null),
                new Column("what", "What"),
                .. alternatives.SelectMany(x => new[]
                {
                    new Column(x.Alternative.Id, x.Alternative.Name ?? x.Alternative.Id, Right: true),
                    new Column($"{x.Alternative.Id}_not_reached", null),
                }),
            ],
            [
                Row("taken", "Taken", alternatives.Select(x => (Cell.Chance(x.Taken), (double?)null))),
                .. first.Dates.Select((date, i) => Row(
                    $"{date.Item.Id}.{Names.Word(date.Item.Kind)}",
                    date.Item.Kind == TrackedKind.Milestone
                        ? date.Item.Name
                        : $"{Names.Word(date.Item.Kind)}: {date.Item.Name}",
                    alternatives.Select(x => Date(x.Dates[i], calendar)))),
                .. first.Metrics.Select((metric, i) => Row(
                    metric.Metric.Name,
                    Total(metric.Metric),
                    alternatives.Select(x => (Cell.Number(x.Metrics[i].Mean, 1), (double?)null)))),
            ]);
    }

    // The metric in words, with its unit where it has one.
    private static string Total(MetricSpec metric) =>
        metric.Name.Replace('-', ' ') + (metric.Unit is "1" ? "" : $" [{metric.Unit}]");

    private static Cell[] Row(string id, string what, IEnumerable<(Cell Shown, double? Never)> cells) =>
    [
        Cell.Text(id),
        Cell.Text(what),
        .. cells.SelectMany(x => new[] { x.Shown, new Cell("", x.Never) }),
    ];

    private static (Cell Shown, double? Never) Date(BranchDate date, Calendar calendar)
    {
        var never = 1 - date.Reached.Share;
        if (date.Reached.Of == 0)
        {
            return (Cell.Text(null), null);
        }

        var cell = Cell.Date(date.P50, calendar);
        var share = string.Create(CultureInfo.InvariantCulture, $"{100 * never:F0} %");
        return (cell with { Shown = $"{cell.Shown} ({share})" }, never);
    }
}
