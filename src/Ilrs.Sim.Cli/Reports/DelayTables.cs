using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Why milestones are late.</summary>
internal static class DelayTables
{
    /// <summary>Mean days of lateness by cause; people see the causes that matter somewhere.</summary>
    public static ReportTable Milestones(EnsembleResult result)
    {
        var delays = result.Delays
            .Where(delay => delay.Item.Kind == TrackedKind.Milestone && delay.Reached > 0)
            .ToArray();
        return new ReportTable(
            "delays",
            "Mean lateness against the plan by cause, days, over the replications that reach the milestone",
            [
                new Column("id", null),
                new Column("name", "Milestone"),
                new Column("reached", "Reached", Right: true),
                new Column("days", "Late", Right: true),
                .. Names.Causes.Select(cause => new Column(
                    Names.Word(cause).Replace('-', '_'),
                    delays.Any(delay => Math.Abs(delay.MeanDaysOf(cause)) >= 0.5) ? Names.Words(cause) : null,
                    Right: true)),
            ],
            [.. delays.Select(Row)]);
    }

    private static Cell[] Row(DelaySummary delay) =>
    [
        Cell.Text(delay.Item.Id),
        Cell.Text(delay.Item.Name),
        Cell.Count(delay.Reached),
        Cell.Number(delay.MeanDays),
        .. Names.Causes.Select(cause => Cell.Number(delay.MeanDaysOf(cause))),
    ];
}
