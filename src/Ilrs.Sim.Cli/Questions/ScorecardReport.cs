using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Scorecards;
using Calendar = Ilrs.Sim.Core.Time.Calendar;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What <c>scorecard</c> prints: the model against what was observed, fits and checks apart.</summary>
internal static class ScorecardReport
{
    private const string Inside = "inside";
    private const string Outside = "OUTSIDE";
    private const string Open = "not yet answered";
    private const string NoAnswer = "cannot be answered";

    public static Report Of(EnsembleOptions options, CliConsole console, CancellationToken cancellation)
    {
        var rows = new Dictionary<string, Cell[]>(StringComparer.Ordinal);
        foreach (var group in ScorecardData.Targets.GroupBy(target => target.Scenario))
        {
            Target[] targets = [.. group];
            if (group.Key is not { } scenario)
            {
                foreach (var target in targets)
                {
                    rows[target.Id] = Unanswered(target, NoAnswer, target.Why ?? "");
                }

                continue;
            }

            string[] measures = [.. targets.Select(target => target.Measure!)];
            var (predictions, calendar) = Prediction.Of(scenario, [], measures, options, console, cancellation);
            foreach (var (target, prediction) in targets.Zip(predictions))
            {
                rows[target.Id] = Row(target, prediction, calendar);
            }
        }

        var tables = Enum.GetValues<TargetUse>().Select(use => Table(use, rows)).ToList();
        return new Report(
            [
                ("replications", Cell.Count(options.Replications)),
                ("seed", new Cell("", options.Seed)),
                ("engine", Cell.Text(EngineInfo.Version)),
            ],
            [.. tables.Append(Misses(rows)).Where(table => table.Rows.Count > 0)]);
    }

    private static ReportTable Table(TargetUse use, Dictionary<string, Cell[]> rows)
    {
        var targets = ScorecardData.Targets.Where(target => target.Use == use);
        Cell[][] mine = [.. targets.Select(target => rows[target.Id])];
        int Count(string verdict) => mine.Count(row => Equals(row[7].Value, verdict));
        var meaning = use switch
        {
            TargetUse.Calibrate => "what the model was fitted on",
            TargetUse.Check => "what no fit has seen",
            _ => "whether a mechanism is there",
        };
        return new ReportTable(
            Names.Word(use),
            $"{Plain.Title(Names.Word(use))}, {meaning}: {Count(Inside)} inside P10 to P90, " +
            $"{Count(Outside)} outside, {Count(NoAnswer)} {NoAnswer}" +
            (Count(Open) > 0 ? $", {Count(Open)} {Open}" : ""),
            [
                new Column("id", null),
                new Column("target", null),
                new Column("question", "Target"),
                new Column("observed", "Observed", Right: true),
                new Column("p10", "P10", Right: true),
                new Column("p50", "P50", Right: true),
                new Column("p90", "P90", Right: true),
                new Column("verdict", "Verdict"),
                new Column("scenario", "Scenario"),
                new Column("why", "Why not"),
                new Column("on", null),
                new Column("sources", null),
            ],
            mine);
    }

    private static ReportTable Misses(Dictionary<string, Cell[]> rows) => new(
        "misses",
        "Misses",
        [
            new Column("id", null),
            new Column("question", "Target"),
            new Column("miss", "What was missed"),
            new Column("cause", "Cause"),
        ],
        [
            .. ScorecardData.Targets
                .Select(target => (Target: target, Row: rows[target.Id]))
                .Where(x => Equals(x.Row[7].Value, Outside))
                .Select(x => (Cell[])
                [
                    Cell.Text(x.Target.Id),
                    Cell.Text(x.Target.Question),
                    Cell.Text($"{x.Row[3].Shown} observed, {x.Row[4].Shown} to {x.Row[6].Shown} predicted"),
                    Cell.Text(x.Target.Cause ?? "chance, as far as is known"),
                ]),
        ]);

    private static Cell[] Row(Target target, Prediction prediction, Calendar calendar)
    {
        if (prediction.Missing.Length > 0)
        {
            return Unanswered(target, Open, prediction.Missing);
        }

        var date = target.Unit == "date";
        var inside = (target.Value is not { } value || In(Number(value, date, calendar), prediction))
            && (target.AtLeast is not { } least || prediction.P90 >= Number(least, date, calendar))
            && (target.AtMost is not { } most || prediction.P10 <= Number(most, date, calendar));
        return Cells(
            target,
            [.. ((double[])[prediction.P10, prediction.P50, prediction.P90]).Select(x => Shown(x, date, calendar))],
            inside ? Inside : Outside,
            null);
    }

    private static Cell[] Unanswered(Target target, string verdict, string why) =>
        Cells(target, [new("", null), new("", null), new("", null)], verdict, why);

    private static Cell[] Cells(Target target, Cell[] quantiles, string verdict, string? why) =>
    [
        Cell.Text(target.Id),
        Cell.Text(target.PartOf),
        Cell.Text(target.Question),
        Cell.Text(Observed(target)),
        .. quantiles,
        Cell.Text(verdict),
        Cell.Text(target.Scenario),
        Cell.Text(why),
        Cell.Text(target.On),
        Cell.Text(string.Join(' ', target.Sources)),
    ];

    private static string Observed(Target target)
    {
        var unit = target.Unit is "date" or "" ? "" : $" {target.Unit}";
        return target.Value is { } value ? value + unit
            : target.AtLeast is { } least ? $"≥ {least}{unit}"
            : $"≤ {target.AtMost}{unit}";
    }

    private static bool In(double value, Prediction prediction) => value >= prediction.P10 && value <= prediction.P90;

    /// <summary>A number or date as written, in seconds for a date.</summary>
    public static double Number(string text, bool date, Calendar calendar) => date
        ? DateText.Parse(text, calendar)!.Value.Seconds
        : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A number or date; a date beyond the horizon has none.</summary>
    public static Cell Shown(double value, bool date, Calendar calendar)
    {
        if (!date)
        {
            var small = Math.Abs(value) < 10;
            var shown = small ? value.ToString("0.##", CultureInfo.InvariantCulture) : Plain.Number(value);
            return double.IsFinite(value) ? new Cell(shown, value) : new Cell("–", null);
        }

        return double.IsFinite(value)
            ? new Cell(calendar.Format(new SimTime((long)value)), calendar.Format(new SimTime((long)value)))
            : new Cell("–", null);
    }
}
