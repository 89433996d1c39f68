using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>What <c>explain</c> prints.</summary>
internal static class ExplainReport
{
    /// <param name="projection">The replications.</param>
    /// <param name="settled">The same with every assumption at its median.</param>
    /// <param name="item">What is explained.</param>
    public static Report Of(Projection projection, Projection settled, TrackedItem item)
    {
        var result = projection.Result;
        var facts = RunReport.Facts(projection).Append(("item", Cell.Text(item.Id)));
        ReportTable[] tables =
        [
            Dates(result, settled.Result, item), Causes(result, item), Last(result, item), Chain(result, item),
        ];
        return new Report([.. facts], [.. tables.Where(table => table.Rows.Count > 0)]);
    }

    private static ReportTable Dates(EnsembleResult result, EnsembleResult settled, TrackedItem item)
    {
        var date = PrerequisiteChain.DateOf(result, item);
        var calendar = result.Scenario.Calendar;
        var rows = new List<Cell[]>
        {
            Row("definition", "Definition", Cell.Text(GoalDefinition.Of(result.Scenario, item.Id))),
            Row("plan", "Plan", Cell.Date(date.Plan, calendar)),
            Row("p10", "P10", Cell.Date(date.P10, calendar)),
            Row("p50", "P50", Cell.Date(date.P50, calendar)),
            Row("p90", "P90", Cell.Date(date.P90, calendar)),
            Row(
                "not_reached",
                $"Not before {calendar.Format(result.Scenario.Horizon)}, the horizon",
                Cell.Share(1 - date.Reached.Share)),
        };
        rows.Add(Row("assumed", "Variance that rests on assumptions", Assumed(
            date.StandardDeviation, PrerequisiteChain.DateOf(settled, item).StandardDeviation)));
        rows.RemoveAll(row => row[0].Shown == "definition" && row[2].Value is null);
        rows.AddRange(date.Announced.Select(deadline => Row(
            $"chance_{calendar.Format(deadline.Date)}",
            $"Chance before {calendar.Format(deadline.Date)}{(deadline.By is null ? "" : $" ({deadline.By})")}",
            Cell.Chance(deadline, result.Scenario.Horizon))));
        return new ReportTable(
            "dates",
            $"{item.Name} ({item.Id}): {Names.Words(item.Kind)}",
            [new Column("what", null), new Column("label", "Date"), new Column("value", "", Right: true)],
            rows);
    }

    private static ReportTable Causes(EnsembleResult result, TrackedItem item)
    {
        var delay = result.Delays.FirstOrDefault(delay => delay.Item == item && delay.Reached > 0);
        var rows = new List<Cell[]>();
        if (delay is not null)
        {
            rows.AddRange(Names.Causes
                .Where(cause => delay.TotalSeconds[(int)cause] != 0)
                .Select(cause => Cause(Names.Word(cause), Names.Words(cause), delay.TotalSeconds[(int)cause], delay)));
            var all = delay.TotalSeconds.Aggregate(Int128.Zero, (sum, seconds) => sum + seconds);
            rows.Add(Cause("all", "All: lateness", all, delay));
        }

        return new ReportTable(
            "causes",
            FormattableString.Invariant(
                $"Mean lateness against the plan by cause, over the {delay?.Reached:N0} replications that reach it"),
            [new Column("cause", null), new Column("label", "Cause"), new Column("days", "Days", Right: true)],
            rows);
    }

    private static ReportTable Last(EnsembleResult result, TrackedItem item)
    {
        var summary = PrerequisiteChain.PrerequisitesOf(result, item);
        var counts = (summary?.Prerequisites ?? []).OrderByDescending(count => count.Last).ToArray();
        var idle = counts.Count(count => count.Last == 0);
        return new ReportTable(
            "last_prerequisites",
            FormattableString.Invariant(
                $"Which prerequisite came last, in the {summary?.Reached:N0} replications that reach it"),
            [
                new Column("id", null),
                new Column("name", "Prerequisite"),
                new Column("kind", "Date of"),
                new Column("count", "Times", Right: true),
                new Column("share", "Share", Right: true),
                new Column("plan", "Plan"),
                new Column("p50", "P50"),
                new Column("late_days", "Mean days late", Right: true),
            ],
            [.. counts.Select(count => Prerequisite(result, summary!, count))])
        {
            Hidden = Enumerable.Range(counts.Length - idle, idle).ToHashSet(),
            Note = idle == 0 ? null : $"{idle} {(idle == 1 ? "other" : "others")} came last in none.",
        };
    }

    private static ReportTable Chain(EnsembleResult result, TrackedItem item)
    {
        var calendar = result.Scenario.Calendar;
        var links = PrerequisiteChain.Of(result, item);
        var idle = links.Index().Where(link => link.Item.Idle).Select(link => link.Index).ToHashSet();
        var rows = links.Select(link => (Cell[])
        [
            Cell.Count(link.Depth),
            Cell.Text(link.Date.Item.Id),
            new(new string(' ', 2 * link.Depth) + link.Date.Item.Name, link.Date.Item.Name),
            new(
                Names.Words(link.Date.Item.Kind) + (link.Repeated ? " (see above)" : ""),
                Names.Word(link.Date.Item.Kind)),
            Cell.Date(link.Date.Plan, calendar),
            Cell.Date(link.Date.P10, calendar),
            Cell.Date(link.Date.P50, calendar),
            Cell.Date(link.Date.P90, calendar),
            Cell.Share(1 - link.Date.Reached.Share),
        ]);
        return new ReportTable(
            "chain",
            "Chain of prerequisites",
            [
                new Column("depth", null),
                new Column("id", null),
                new Column("name", "Item"),
                new Column("kind", "Date of"),
                new Column("plan", "Plan"),
                new Column("p10", "P10"),
                new Column("p50", "P50"),
                new Column("p90", "P90"),
                new Column("not_reached", "Never", Right: true),
            ],
            [.. rows])
        {
            Hidden = idle,
            Note = idle.Count == 0
                ? null
                : $"Left out: {idle.Count} that came last in no replication, and what leads to them alone.",
        };
    }

    // What vanishes of the variance of min(date, horizon) when assumptions stand at their medians.
    private static Cell Assumed(double all, double left)
    {
        var share = AssumedShare.Of(all * all, left * left);
        var cell = Cell.Share(share);
        return cell.Signed(share);
    }

    private static Cell[] Row(string what, string label, Cell value) => [Cell.Text(what), Cell.Text(label), value];

    private static Cell[] Cause(string word, string label, Int128 seconds, DelaySummary delay) =>
        [Cell.Text(word), Cell.Text(label), Cell.Number((double)seconds / delay.Reached / Calendar.Day, 1)];

    private static Cell[] Prerequisite(EnsembleResult result, PrerequisiteSummary summary, PrerequisiteCount count)
    {
        var calendar = result.Scenario.Calendar;
        var date = PrerequisiteChain.DateOf(result, count.Prerequisite);
        var delay = result.Delays.FirstOrDefault(delay => delay.Item == count.Prerequisite);
        return
        [
            Cell.Text(date.Item.Id),
            Cell.Text(date.Item.Name),
            new(Names.Words(date.Item.Kind), Names.Word(date.Item.Kind)),
            Cell.Count(count.Last),
            Cell.Share((double)count.Last / summary.Reached),
            Cell.Date(date.Plan, calendar),
            Cell.Date(date.P50, calendar),
            Cell.Number(delay?.MeanDays ?? double.NaN),
        ];
    }
}
