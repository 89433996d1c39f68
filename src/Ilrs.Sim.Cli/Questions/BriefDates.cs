using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>The parts of a brief on dates: the programme's, the next calls, the next intakes.</summary>
internal static class BriefDates
{
    /// <summary>The sentence on the programme's own goal that comes next; null when the scenario has none.</summary>
    public static string? Headline(Brief brief)
    {
        var scenario = brief.Document.Scenario;
        var goals = scenario.Milestones
            .Where(x => x.Definition is not null && x.Announced.Count > 0 && x.Announced[^1].Date > scenario.Start)
            .OrderBy(x => x.Announced[^1].Date)
            .ToList();
        var goal = goals.FirstOrDefault(x => scenario.Phases.Any(phase => phase.BeginsWith == x.Id))
            ?? goals.FirstOrDefault();
        if (goal is null)
        {
            return null;
        }

        var said = goal.Announced[^1];
        return $"- The programme's next goal, \"{GoalName(goal)}\", is announced for " +
            $"{Plain.Before(said.Date, scenario.Calendar)}; the chance is " +
            $"{Plain.Chance(Before(brief, goal.Id, said.Date))}.";
    }

    /// <summary>The programme's goals with the dates that were announced.</summary>
    public static Section Programme(Brief brief)
    {
        var calendar = brief.Document.Scenario.Calendar;
        var horizon = calendar.Format(brief.Document.Scenario.Horizon)[..4];
        var rows = new List<Cell[]>();
        foreach (var milestone in brief.Document.Scenario.Milestones.Where(x => x.Definition is not null))
        {
            var column = brief.Run.DateColumn(Tracked(brief, milestone.Id));
            var never = brief.Run.Share(column, double.IsNaN);
            foreach (var said in milestone.Announced.GroupBy(x => x.Date).Select(x => x.Last()).OrderBy(x => x.Date))
            {
                var chance = Before(brief, milestone.Id, said.Date);
                rows.Add(
                [
                    Cell.Text(milestone.Id),
                    Cell.Text(milestone.Definition),
                    new(GoalName(milestone), milestone.Name ?? milestone.Id),
                    Cell.Text(said.By),
                    new(Plain.Before(said.Date, calendar), calendar.Format(said.Date)),
                    said.Date <= brief.Document.Scenario.Horizon
                        ? new(Plain.InHundred(chance.Share), chance.Share)
                        : new($"at least {Plain.InHundred(chance.Share)}", null),
                    Date(brief.Run.Quantile(column, 50), calendar),
                    new(Plain.InHundred(never.Share), never.Share),
                ]);
            }
        }

        return new Section(
            "The programme's dates",
            [],
            new ReportTable(
                "milestones",
                "The programme's dates",
                [
                    new Column("id", null),
                    new Column("definition", null),
                    new Column("name", "Goal"),
                    new Column("by", "Said by"),
                    new Column("announced", "Said for"),
                    new Column("chance", "Chance in 100", Right: true),
                    new Column("p50", "Middle"),
                    new Column("never", $"Not before {horizon}, in 100", Right: true),
                ],
                rows),
            rows.Count == 0
                ? []
                : ["A goal that was described anew is a different goal: dates of 2023 and of 2024 do not compare."]);
    }

    /// <summary>The flights that the partner operates; null where there is none to come.</summary>
    public static Section? Flights(Brief brief)
    {
        var (run, calendar) = (brief.Run, brief.Document.Scenario.Calendar);
        var own = brief.Document.Scenario.Missions
            .Where(x => x.Operator == brief.Partner.Id)
            .OrderBy(x => x.Launch)
            .ThenBy(x => x.Id, StringComparer.Ordinal);
        var rows = own.Select(mission =>
        {
            var launch = run.DateColumn(brief.Run.Model.Layout.Tracked.Index()
                .First(x => x.Item.Id == mission.Id && x.Item.Kind == TrackedKind.Launch).Index);
            var never = run.Share(launch, double.IsNaN);
            return (Cell[])
            [
                Cell.Text(mission.Id),
                Cell.Text(mission.Name ?? mission.Id),
                Date(mission.Launch.Seconds, calendar),
                Date(run.Quantile(launch, 10), calendar),
                Date(run.Quantile(launch, 50), calendar),
                Date(run.Quantile(launch, 90), calendar),
                new(Plain.InHundred(never.Share), never.Share),
            ];
        }).ToList();
        return rows.Count == 0
            ? null
            : new Section(
                "Its own flights",
                [],
                new ReportTable(
                    "flights",
                    "Its own flights",
                    [
                        new Column("id", null),
                        new Column("name", "Flight"),
                        new Column("planned", "Planned"),
                        new Column("p10", "Launch, low"),
                        new Column("p50", "Middle"),
                        new Column("p90", "High"),
                        new Column("never", "Never, in 100", Right: true),
                    ],
                    rows),
                ["A flight of an alternative that is not taken never comes."]);
    }

    /// <summary>The next intakes of the programmes to which the partner names people.</summary>
    public static Section Intakes(Brief brief)
    {
        var (run, scenario) = (brief.Run, brief.Document.Scenario);
        var rows = brief.Run.Log.Programmes.Index().Select(entry =>
        {
            var programme = scenario.Training.First(x => x.Id == entry.Item);
            var seats = run.LogColumn(run.Log.SeatsColumn(entry.Index));
            var seated = run.Share(seats, x => x > 0);
            var (given, named) = (run.Mean(seats), run.Mean(seats + 1));
            return (Cell[])
            [
                Cell.Text(programme.Id),
                Cell.Text(programme.Name ?? programme.Id),
                run.Log.NextIntake(entry.Index) is { } next
                    ? Date(next.Seconds, scenario.Calendar)
                    : Cell.Text("any time"),
                Cell.Number(named, 1),
                Cell.Number(given, 1),
                new(Plain.InHundred(seated.Share), seated.Share),
            ];
        }).ToList();
        return new Section(
            "Next intakes",
            rows.Count == 0 ? [$"{brief.Name} names nobody for a course in this projection."] : [],
            new ReportTable(
                "intakes",
                "Next intakes",
                [
                    new Column("programme", null),
                    new Column("name", "Course"),
                    new Column("date", "Next intake"),
                    new Column("named", "People named, mean", Right: true),
                    new Column("seated", "Seats given, mean", Right: true),
                    new Column("chance", "At least one seat, in 100", Right: true),
                ],
                rows),
            []);
    }

    /// <summary>Name of a goal without the sign of its definition.</summary>
    public static string GoalName(MilestoneDefinition goal)
    {
        var name = goal.Name ?? goal.Id;
        if (goal.Definition is not { } definition || !name.StartsWith(definition, StringComparison.Ordinal))
        {
            return name;
        }

        var parts = definition.Split('@');
        return $"{Plain.Title(parts[0].Replace('-', ' '))} model as described in {parts[1]}{name[definition.Length..]}";
    }

    /// <summary>A date by its month; what lies beyond the horizon says so.</summary>
    public static Cell Date(double seconds, Calendar calendar) => double.IsFinite(seconds)
        ? new(Plain.Month(new SimTime((long)seconds), calendar), calendar.Format(new SimTime((long)seconds)))
        : new("beyond the horizon", null);

    private static Proportion Before(Brief brief, string milestone, SimTime date) =>
        brief.Run.Share(brief.Run.DateColumn(Tracked(brief, milestone)), x => x < date.Seconds);

    private static int Tracked(Brief brief, string milestone) => brief.Run.Model.Layout.Tracked.Index()
        .First(x => x.Item.Id == milestone && x.Item.Kind == TrackedKind.Milestone).Index;
}
