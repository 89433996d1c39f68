using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Scenarios.Scorecards;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// What <c>scorecard --alarms</c> prints: the model beside what people who follow the programme expect.
/// </summary>
internal static class AlarmReport
{
    private const string Small = "small-members";
    private const int SmallReplications = 4;

    public static Report Of(EnsembleOptions options, CliConsole console, CancellationToken cancellation)
    {
        var rows = new Dictionary<string, Cell[]>(StringComparer.Ordinal);
        foreach (var group in ScorecardData.Alarms.GroupBy(x => (x.Scenario, With: string.Join(' ', x.Overlays))))
        {
            Alarm[] alarms = [.. group.Where(x => x.Measure != Small)];
            string[] measures = [.. alarms.Select(x => x.Measure)];
            var overlays = group.First().Overlays;
            var (predictions, calendar) =
                Prediction.Of(group.Key.Scenario, overlays, measures, options, console, cancellation);
            foreach (var (alarm, prediction) in alarms.Zip(predictions))
            {
                var date = alarm.Measure.StartsWith("date:", StringComparison.Ordinal);
                var chance = alarm.Measure.Split(':')[0] is "before" or "any";
                var value = chance ? prediction.Mean : prediction.P50;
                rows[alarm.Id] = Row(alarm, value, date, calendar, prediction.Missing);
            }

            foreach (var alarm in group.Where(x => x.Measure == Small))
            {
                var selection = new ScenarioSelection(alarm.Scenario, overlays, []);
                var scenario = ScenarioAccess.Load(selection).Scenario;
                var moving = SmallMembers.ThatMoveMilestones(scenario, options.Seed, SmallReplications, cancellation);
                rows[alarm.Id] = Row(alarm, moving.Count, date: false, calendar, string.Join(", ", moving));
            }
        }

        return new Report(
            [
                ("replications", Cell.Count(options.Replications)),
                ("seed", new Cell("", options.Seed)),
                ("engine", Cell.Text(EngineInfo.Version)),
            ],
            [
                new ReportTable(
                    "alarms",
                    "Alarms: expert judgement, no tests; causes of those that ring stand in docs/programme-2026.md",
                    [
                        new Column("id", null),
                        new Column("question", "Question"),
                        new Column("model", "Model", Right: true),
                        new Column("low", "From", Right: true),
                        new Column("high", "To", Right: true),
                        new Column("rings", "Rings"),
                        new Column("note", "Note"),
                        new Column("measure", null),
                    ],
                    [.. ScorecardData.Alarms.Select(alarm => rows[alarm.Id])]),
            ]);
    }

    private static Cell[] Row(Alarm alarm, double value, bool date, Core.Time.Calendar calendar, string note)
    {
        var low = ScorecardReport.Number(alarm.Low, date, calendar);
        var high = ScorecardReport.Number(alarm.High, date, calendar);
        var rings = !(value >= low && value <= high);
        return
        [
            Cell.Text(alarm.Id),
            Cell.Text(alarm.Question),
            ScorecardReport.Shown(value, date, calendar),
            Cell.Text(alarm.Low),
            Cell.Text(alarm.High),
            double.IsNaN(value) ? new Cell("not answered", null) : new Cell(rings ? "RINGS" : "no", rings),
            Cell.Text(note),
            Cell.Text(alarm.Measure),
        ];
    }
}
