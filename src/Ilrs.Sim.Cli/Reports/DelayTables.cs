using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Why milestones are late.</summary>
internal static class DelayTables
{
    private const double Worth = 20; // days of mean lateness that are worth a column of their own

    /// <summary>Mean days of lateness by cause; people see those that matter somewhere, and the rest as one.</summary>
    public static ReportTable Milestones(EnsembleResult result)
    {
        var delays = result.Delays
            .Where(delay => delay.Item.Kind == TrackedKind.Milestone && delay.Reached > 0)
            .ToArray();
        bool Shown(DelayCause cause) => delays.Any(delay => Math.Abs(delay.MeanDaysOf(cause)) >= Worth);
        var rest = Names.Causes.Where(cause => !Shown(cause)).ToArray();
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
                    Shown(cause) ? Names.Words(cause) : null,
                    Right: true)),
                new Column("", "other", Right: true),
            ],
            [.. delays.Select(delay => Row(delay, rest))]);
    }

    private static Cell[] Row(DelaySummary delay, DelayCause[] rest) =>
    [
        Cell.Text(delay.Item.Id),
        Cell.Text(delay.Item.Name),
        Cell.Count(delay.Reached),
        Cell.Number(delay.MeanDays),
        .. Names.Causes.Select(cause => Cell.Number(delay.MeanDaysOf(cause))),
        Cell.Number(rest.Sum(delay.MeanDaysOf)) with { Value = null },
    ];
}
