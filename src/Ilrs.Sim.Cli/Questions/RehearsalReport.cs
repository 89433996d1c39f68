using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What <c>call rehearse</c> prints: each rule's winners over the same proposals.</summary>
internal static class RehearsalReport
{
    private static readonly SelectionPolicy[] Rules = Enum.GetValues<SelectionPolicy>();

    public static Report Of(
        Scenario scenario, NamedItem host, EnsembleOptions options, CliConsole console, CancellationToken cancellation)
    {
        var slots = scenario.Missions.FirstOrDefault(x => x.Id == host.Id)?.Slots
            ?? scenario.Modules.FirstOrDefault(x => x.Id == host.Id)?.Slots;
        if (slots is not { HasCall: true })
        {
            throw new CliException(ExitCode.Usage, $"CALL: {host.Id} opens no call; expected one of {Calls(scenario)}");
        }

        var model = SimulationModel.Compile(scenario);
        var answers = Runs.All(model, options, console, cancellation, (simulator, i) => simulator.Rehearse(i, host.Id));
        var decided = answers.Where(x => x is not null).Select(x => x!).ToArray();
        if (decided.Length == 0)
        {
            throw new CliException(
                ExitCode.Failure, $"the call of {host.Id} is decided in none of {options.Replications} replications");
        }

        return new Report(
            [
                ("call", Cell.Text(host.Id)),
                ("replications", Cell.Count(options.Replications)),
                ("seed", new Cell("", (long)options.Seed)),
                ("decided", Cell.Count(decided.Length)),
            ],
            [RulesTable(scenario, host, decided, options.Replications), Winners(scenario, decided)]);
    }

    private static string Calls(Scenario scenario) => string.Join(
        ", ",
        scenario.Missions.Where(x => x.Slots is { HasCall: true }).Select(x => x.Id)
            .Concat(scenario.Modules.Where(x => x.Slots is { HasCall: true }).Select(x => x.Id)));

    private static ReportTable RulesTable(
        Scenario scenario, NamedItem host, IReadOnlyList<RehearsedCall> decided, long replications)
    {
        var merit = Mean(decided, x => x.Under(SelectionPolicy.Merit).Sum(y => y.Merit));
        var rows = Rules.Select(rule => (Cell[])
        [
            Cell.Text(Names.Word(rule)),
            Cell.Text(Names.Words(rule) + (rule == scenario.Policies.Selection ? " (in force)" : "")),
            Cell.Number(Mean(decided, x => x.Under(rule).Count), 1),
            Cell.Number(Mean(decided, x => x.Under(rule).Sum(y => y.Mass)), 1),
            Cell.Number(Mean(decided, x => x.Under(rule).Count(y => y.Newcomer)), 1),
            Cell.Number(Mean(decided, x => x.Under(rule).Count(y => y.Instrument is null)), 1),
            Cell.Number(merit - Mean(decided, x => x.Under(rule).Sum(y => y.Merit)), 2),
        ]);
        var offered = Mean(decided, x => x.Offered);
        return new ReportTable(
            "rules",
            $"Call of {host.Name} ({host.Id}): "
            + FormattableString.Invariant($"{Mean(decided, x => x.Projects.Count):F1} letters ")
            + (double.IsFinite(offered) ? FormattableString.Invariant($"for {offered:F0} kg, ") : "")
            + FormattableString.Invariant($"means over {decided.Count:N0} of {replications:N0} replications"),
            [
                new Column("rule", null),
                new Column("label", "Rule"),
                new Column("awarded", "Awarded", Right: true),
                new Column("awarded_mass", "kg", Right: true),
                new Column("newcomers", "Newcomers", Right: true),
                new Column("unnamed", "Unnamed", Right: true),
                new Column("merit_lost", "Merit lost", Right: true),
            ],
            [.. rows])
        {
            Note = "Newcomers: owners without an award before. Unnamed: projects of teams that nobody knows by name. "
                + "Merit lost: less merit in all than merit alone would pick.",
        };
    }

    /// <summary>Named instruments by rule: in which share of the decisions they win.</summary>
    private static ReportTable Winners(Scenario scenario, IReadOnlyList<RehearsedCall> decided)
    {
        var names = decided.SelectMany(x => x.Projects)
            .Where(x => x.Instrument is not null)
            .Select(x => (Id: x.Instrument!, Owner: x.Owner!))
            .Distinct()
            .ToArray();
        var proposed = Shares(decided, x => x.Projects);
        var wins = Rules.Select(rule => Shares(decided, x => x.Under(rule))).ToArray();
        var inForce = wins[Array.IndexOf(Rules, scenario.Policies.Selection)];
        var order = names.OrderByDescending(x => inForce.GetValueOrDefault(x.Id))
            .ThenBy(x => x.Id, StringComparer.Ordinal);
        var rows = order.Select(x => (Cell[])
        [
            Cell.Text(x.Id),
            Cell.Text(Names.Instrument(scenario, x.Id)),
            Cell.Text(Names.Partner(scenario, x.Owner)),
            Cell.Share(proposed.GetValueOrDefault(x.Id)),
            .. wins.Select(rule => Cell.Share(rule.GetValueOrDefault(x.Id))),
        ]);
        return new ReportTable(
            "winners",
            "Named instruments: share of decisions in which they are proposed, and in which they win under each rule",
            [
                new Column("instrument", null),
                new Column("label", "Instrument"),
                new Column("owner", "Owner"),
                new Column("proposed", "Proposed", Right: true),
                .. Rules.Select(rule => new Column(Names.Word(rule).Replace('-', '_'), Names.Words(rule), Right: true)),
            ],
            [.. rows]);
    }

    private static Dictionary<string, double> Shares(
        IReadOnlyList<RehearsedCall> decided, Func<RehearsedCall, IReadOnlyList<RehearsedProject>> projects) => decided
        .SelectMany(projects)
        .Where(x => x.Instrument is not null)
        .GroupBy(x => x.Instrument!, StringComparer.Ordinal)
        .ToDictionary(x => x.Key, x => (double)x.Count() / decided.Count, StringComparer.Ordinal);

    private static double Mean(IReadOnlyList<RehearsedCall> decided, Func<RehearsedCall, double> value) =>
        decided.Sum(value) / decided.Count;
}
