using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>When phases begin and milestones are reached.</summary>
internal static class DateTables
{
    private static readonly DeadlineSummary?[] NoDeadline = [null];

    private static readonly Column[] Columns =
    [
        new("id", null),
        new("definition", null),
        new("name", "Name"),
        new("plan", "Plan"),
        new("p10", "P10"),
        new("p50", "P50"),
        new("p90", "P90"),
        new("not_reached", "Never", Right: true),
        new("announced", "Announced before"),
        new("announced_by", "By"),
        new("chance", "Chance to meet it", Right: true),
        new("chance_low", null),
        new("chance_high", null),
        new("known", null),
        new("assumed_share", null),
        new("chance_assumed_share", null),
    ];

    /// <summary>When phases begin.</summary>
    /// <param name="result">The replications.</param>
    /// <param name="assumed">What rests on assumptions, for the sign †; null: no sign.</param>
    public static ReportTable Phases(EnsembleResult result, Assumed? assumed) => new(
        "phases",
        "Phases: beginning (Never: not before the horizon; in brackets: 95 % interval)",
        Columns,
        [
            .. result.Phases.Where(phase => phase.Begins is not null).Select(phase => Row(
                result,
                assumed,
                phase.Phase.Id,
                phase.Phase.Name ?? phase.Phase.Id,
                phase.Begins!,
                phase.Announced)),
        ]);

    /// <summary>When milestones are reached.</summary>
    /// <param name="result">The replications.</param>
    /// <param name="assumed">What rests on assumptions, for the sign †; null: no sign.</param>
    public static ReportTable Milestones(EnsembleResult result, Assumed? assumed) => new(
        "milestones",
        "Milestones (Never: not before the horizon; in brackets: 95 % interval)",
        Columns,
        [
            .. result.Dates.Where(date => date.Item.Kind == TrackedKind.Milestone)
                .SelectMany(date => Deadlines(date).Select((deadline, place) => Row(
                    result,
                    assumed,
                    date.Item.Id,
                    date.Item.Name,
                    date,
                    deadline,
                    repeated: place > 0))),
        ]);

    /// <summary>The announced dates of a milestone, the earliest first; a single null when there is none.</summary>
    public static IEnumerable<DeadlineSummary?> Deadlines(DateSummary date) => date.Announced.Count == 0
        ? NoDeadline
        : date.Announced.OrderBy(said => said.Date).Select(DeadlineSummary? (said) => said);

    // People see an item's own dates once; programs find them on every line.
    private static Cell[] Row(
        EnsembleResult result,
        Assumed? assumed,
        string id,
        string name,
        DateSummary date,
        DeadlineSummary? deadline,
        bool repeated = false)
    {
        var scenario = result.Scenario;
        var (calendar, horizon) = (scenario.Calendar, scenario.Horizon);
        Cell Once(Cell cell) => repeated ? cell with { Shown = "" } : cell;
        var place = assumed is null ? -1 : result.Layout.Tracked.Index().First(x => x.Item == date.Item).Index;
        var share = assumed?.Dates.OfDate(place) ?? double.NaN;
        var chanceShare = deadline?.Date <= horizon && assumed is not null
            ? assumed.Dates.OfChance(place, deadline.Date)
            : double.NaN;
        var interval = deadline?.Date <= horizon ? deadline.Met.Interval95 : (Analysis.Statistics.Interval?)null;
        return
        [
            Cell.Text(id),
            Cell.Text(scenario.Milestones.FirstOrDefault(milestone => milestone.Id == date.Item.Id)?.Definition),
            Once(Cell.Text(name)),
            Once(Cell.Date(date.Plan, calendar)),
            Once(Cell.Date(date.P10, calendar)),
            Once(Cell.Date(date.P50, calendar).Signed(share)),
            Once(Cell.Date(date.P90, calendar)),
            Once(date.Known ? new Cell("known", 0.0) : Cell.Share(1 - date.Reached.Share)),
            deadline is null ? Cell.Text(null) : Cell.Date(deadline.Date, calendar),
            Cell.Text(deadline?.By),
            deadline is null ? Cell.Text(null) : Cell.Chance(deadline, horizon).Signed(chanceShare),
            new("", interval?.Low),
            new("", interval?.High),
            new("", date.Known),
            new("", double.IsFinite(share) ? share : null),
            new("", double.IsFinite(chanceShare) ? chanceShare : null),
        ];
    }
}
