using System.CommandLine;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Scenarios;
using Ilrs.Sim.Scenarios.Ledger;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>
/// <c>explain</c>: where the lateness of a milestone comes from, or what became of a partner's proposals and nominees.
/// </summary>
internal static class ExplainCommand
{
    private const NamedKind Dated = NamedKind.Milestone | NamedKind.Mission | NamedKind.Module;
    private const NamedKind Asking = NamedKind.Partner | NamedKind.Instrument;

    public static Command Create(CliConsole console)
    {
        var subject = new Argument<string>("WHAT")
        {
            Description = "A milestone, module or mission; or a partner or instrument: what became of proposals and "
                + "nominees. By id, alias, name or country code.",
        };
        var scenario = new ScenarioOptions(optional: true);
        var ensemble = new EnsembleOptionSet();
        var format = new FormatOption();
        var command = new Command(
            "explain",
            "Says where lateness comes from: causes, last prerequisites, their chain; or why proposals were refused.");
        command.Arguments.Add(subject);
        scenario.AddTo(command);
        ensemble.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var selection = scenario.Read(parsed);
            var document = ScenarioAccess.Load(selection);
            var item = Naming.Find(document, "WHAT", parsed.GetValue(subject)!, Dated | Asking, console);
            document = ToAskedDate(selection, document, item);
            var options = ensemble.Read(parsed);
            var kind = format.Read(parsed);
            if (kind == ReportFormat.Table)
            {
                console.Out.WriteLine(RunReport.Headline(document, options));
                console.Out.Flush();
            }

            if (Asking.HasFlag(item.Kind))
            {
                ProposalReport.Of(document, item, options, console, cancellation).Write(console, kind);
                return Task.FromResult(ExitCode.Success);
            }

            var projection = Projection.Run(document, options, console, cancellation);
            var frozen = document with { Scenario = AssumptionFreeze.Apply(document).Scenario };
            var settled = Projection.Run(frozen, options, console, cancellation);
            var tracked = Find(projection.Model.Layout.Tracked, item.Id);
            ExplainReport.Of(projection, settled, tracked).Write(console, kind);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    // A milestone that lies far out says itself how far to look; an end that was asked for goes before it.
    private static ScenarioDocument ToAskedDate(
        ScenarioSelection selection, ScenarioDocument document, NamedItem item)
    {
        var milestone = document.Scenario.Milestones.FirstOrDefault(x => x.Id == item.Id);
        var chosen = selection.Sets.Any(set => set.StartsWith("horizon=", StringComparison.Ordinal));
        return milestone?.AskedTo is { } date && date > document.Scenario.Horizon && !chosen
            ? ScenarioAccess.Load(selection with
            {
                Sets = [.. selection.Sets, $"horizon={document.Scenario.Calendar.Format(date)}"],
            })
            : document;
    }

    // A mission has two dates; its arrival says more than its launch.
    private static TrackedItem Find(IReadOnlyList<TrackedItem> tracked, string id) =>
        tracked.Where(item => item.Id == id).OrderByDescending(item => item.Kind).First();
}
