using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What <c>rehome</c> prints: where the awards of a cancelled mission go, policy by policy.</summary>
internal static class RehomeReport
{
    private const string Waits = "waits";
    private const string Ends = "ends";
    private static readonly RehomePolicy[] Policies = Enum.GetValues<RehomePolicy>();

    public static Report Of(
        Scenario scenario,
        NamedItem mission,
        SimTime date,
        EnsembleOptions options,
        CliConsole console,
        CancellationToken cancellation)
    {
        var fates = new Dictionary<RehomePolicy, IReadOnlyList<Fate>[]>();
        foreach (var policy in Policies)
        {
            var model = SimulationModel.Compile(Cancelled(scenario, mission.Id, date, policy));
            fates[policy] = Runs.All(
                model, options, console, cancellation, (simulator, i) => Read(simulator, i, mission.Id, date));
        }

        var instruments = fates.Values.SelectMany(x => x).SelectMany(x => x).Select(x => x.Instrument)
            .Distinct().Order(StringComparer.Ordinal).ToArray();
        if (instruments.Length == 0)
        {
            throw new CliException(
                ExitCode.Usage,
                $"MISSION: {mission.Id} has no award to lose on {scenario.Calendar.Format(date)}");
        }

        return new Report(
            [
                ("mission", Cell.Text(mission.Id)),
                ("cancelled", Cell.Date(date, scenario.Calendar)),
                ("replications", Cell.Count(options.Replications)),
                ("seed", new Cell("", (long)options.Seed)),
            ],
            [Summary(scenario, mission, date, fates), Places(scenario, instruments, fates)]);
    }

    private static Scenario Cancelled(Scenario scenario, string mission, SimTime date, RehomePolicy policy) =>
        scenario with
        {
            Policies = scenario.Policies with { Rehome = policy },
            Branches = [],
            Interventions =
            [
                .. scenario.Interventions.Select(x => x.Policies is { } other
                    ? x with { Policies = other with { Rehome = policy } }
                    : x),
                new InterventionDefinition
                {
                    Id = $"rehome-{mission}", Date = date, Kind = InterventionKind.CancelMission, Target = mission,
                },
            ],
        };

    /// <summary>What became of the awards that lost this host: the office tells it in the log.</summary>
    private static List<Fate> Read(Simulator simulator, long index, string mission, SimTime date)
    {
        var log = new List<TraceEvent>();
        simulator.Run(index, trace: log);
        var fates = new List<Fate>();
        foreach (var happened in log.Where(x => x.Entity == "office" && x.Time >= date))
        {
            var words = happened.Detail.Split(' ');
            if (happened.Kind is "stranded" or "released" && words[^1] == mission && happened.Time == date)
            {
                fates.Add(new Fate(words[0], happened.Kind == "released" ? Ends : Waits, happened.Time));
            }
            else if (happened.Kind is "rehomed" or "withdrawn")
            {
                var i = fates.FindIndex(x => x.Instrument == words[0] && x.Place == Waits);
                if (i >= 0)
                {
                    fates[i] = new Fate(words[0], happened.Kind == "rehomed" ? words[^1] : Ends, happened.Time);
                }
            }
        }

        return fates;
    }

    private static ReportTable Summary(
        Scenario scenario, NamedItem mission, SimTime date, Dictionary<RehomePolicy, IReadOnlyList<Fate>[]> fates)
    {
        var rows = Policies.Select(policy =>
        {
            var all = fates[policy].SelectMany(x => x).ToArray();
            var placed = all.Where(x => x.Place is not (Waits or Ends)).ToArray();
            var wait = placed.Length == 0
                ? double.NaN
                : placed.Average(x => (double)(x.Time - date) / scenario.Calendar.MonthSeconds);
            return (Cell[])
            [
                Cell.Text(Names.Word(policy)),
                Cell.Text(Names.Words(policy) + (policy == scenario.Policies.Rehome ? " (in force)" : "")),
                Cell.Number((double)all.Length / fates[policy].Length, 1),
                Cell.Number((double)placed.Length / fates[policy].Length, 1),
                Cell.Number((double)all.Count(x => x.Place == Ends) / fates[policy].Length, 1),
                Cell.Number((double)all.Count(x => x.Place == Waits) / fates[policy].Length, 1),
                Cell.Number(wait, 1),
            ];
        });
        return new ReportTable(
            "policies",
            $"Awards of {mission.Name} ({mission.Id}) if it is cancelled on {scenario.Calendar.Format(date)}: "
            + "means over "
            + FormattableString.Invariant($"{fates[Policies[0]].Length:N0} replications, without branches"),
            [
                new Column("policy", null),
                new Column("label", "Policy"),
                new Column("stranded", "Awards", Right: true),
                new Column("rehomed", "Re-homed", Right: true),
                new Column("ended", "Ended", Right: true),
                new Column("waiting", "Still waiting", Right: true),
                new Column("wait_months", "Months until re-homed", Right: true),
            ],
            [.. rows]);
    }

    private static ReportTable Places(
        Scenario scenario,
        IReadOnlyList<string> instruments,
        Dictionary<RehomePolicy, IReadOnlyList<Fate>[]> fates) => new(
        "places",
        "Where each would go: the most frequent place, and its share of the replications",
        [
            new Column("instrument", null),
            new Column("name", "Instrument"),
            .. Policies.Select(policy => new Column(Names.Word(policy).Replace('-', '_'), Names.Words(policy))),
        ],
        [
            .. instruments.Select(id => (Cell[])
            [
                Cell.Text(id),
                Cell.Text(Names.Instrument(scenario, id)),
                .. Policies.Select(x => Place(scenario, id, fates[x])),
            ]),
        ]);

    private static Cell Place(Scenario scenario, string instrument, IReadOnlyList<Fate>[] fates)
    {
        var places = fates.SelectMany(x => x).Where(x => x.Instrument == instrument).GroupBy(x => x.Place)
            .OrderByDescending(x => x.Count()).ThenBy(x => x.Key, StringComparer.Ordinal).ToArray();
        if (places.Length == 0)
        {
            return Cell.Text(null);
        }

        var share = FormattableString.Invariant($"{100.0 * places[0].Count() / fates.Length:F0} %");
        return new Cell($"{Names.Host(scenario, places[0].Key)} ({share})", places[0].Key);
    }

    private sealed record Fate(string Instrument, string Place, SimTime Time);
}
