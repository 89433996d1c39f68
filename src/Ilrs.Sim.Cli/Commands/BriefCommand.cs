using System.CommandLine;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Scenarios.Ledger;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>brief</c>: what the programme means for one partner, on a page.</summary>
internal static class BriefCommand
{
    private const int MostChanges = 80;
    private const long LeverReplications = 100;
    private const long MostReplications = 100_000; // numbers of every replication are kept

    public static Command Create(CliConsole console)
    {
        var partner = new Argument<string>("PARTNER") { Description = "Id, alias, name or country code of a partner." };
        var scenario = new ScenarioOptions(optional: true);
        var ensemble = new EnsembleOptionSet(MostReplications);
        var format = new FormatOption(page: true);
        var command = new Command(
            "brief",
            "Writes a page for a partner: what it promised, what it can expect, next dates, cost, what moves it.");
        command.Arguments.Add(partner);
        scenario.AddTo(command);
        ensemble.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var selection = scenario.Read(parsed);
            var document = ScenarioAccess.Load(selection);
            var item = Naming.Find(document, "PARTNER", parsed.GetValue(partner)!, NamedKind.Partner, console);
            var brief = Study(selection, document, item.Id, ensemble.Read(parsed), console, cancellation);
            BriefPage.Write(brief, ensemble.Read(parsed).Seed, console, format.Read(parsed));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Brief Study(
        ScenarioSelection selection,
        Scenarios.ScenarioDocument document,
        string partner,
        EnsembleOptions options,
        CliConsole console,
        CancellationToken cancellation)
    {
        var few = options with { Replications = Math.Min(options.Replications, LeverReplications) };
        var levers = new LeverStudy(selection, document, partner, few, MostChanges, cancellation);
        var total = (2 * options.Replications) + ((levers.Count + 1) * few.Replications);
        using var bar = new ProgressBar(console, total);
        var done = 0L;
        PartnerRun Run(Core.Model.Scenario scenario, bool logged)
        {
            var before = done;
            var run = PartnerRun.Of(scenario, partner, options, logged, x => bar.Show(before + x), cancellation);
            done += options.Replications;
            return run;
        }

        var all = Run(document.Scenario, logged: true);
        var frozen = Run(AssumptionFreeze.Apply(document).Scenario, logged: false);
        var effects = levers.Run(x => bar.Show(done + ((x + 1) * few.Replications)));
        return new Brief
        {
            Document = document,
            Selection = selection,
            Partner = document.Scenario.Partners.First(x => x.Id == partner),
            Run = all,
            Frozen = frozen,
            Base = levers.Base!,
            Effects = effects,
            LeverReplications = few.Replications,
            LeftOut = levers.LeftOut,
            Ledger = AssumptionLedger.Of(document),
        };
    }
}
