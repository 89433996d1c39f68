using System.CommandLine;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>explain</c>: where the lateness of a milestone comes from.</summary>
internal static class ExplainCommand
{
    public static Command Create(CliConsole console)
    {
        var milestone = new Argument<string>("MILESTONE")
        {
            Description = "Id of a milestone; a module or a mission will do too.",
        };
        var scenario = new ScenarioOptions(optional: true);
        var ensemble = new EnsembleOptionSet();
        var format = new FormatOption();
        var command = new Command(
            "explain",
            "Says where the lateness of a milestone comes from: causes, last prerequisites, and their chain.");
        command.Arguments.Add(milestone);
        scenario.AddTo(command);
        ensemble.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var document = ScenarioAccess.Load(scenario.Read(parsed));
            var tracked = ScenarioAccess.Compile(document).Layout.Tracked;
            var item = Find(tracked, parsed.GetValue(milestone)!);
            var options = ensemble.Read(parsed);
            var kind = format.Read(parsed);
            if (kind == ReportFormat.Table)
            {
                console.Out.WriteLine(RunReport.Headline(document, options));
                console.Out.Flush();
            }

            var projection = Projection.Run(document, options, console, cancellation);
            ExplainReport.Of(projection, item).Write(console, kind);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    // A mission has two dates; its arrival says more than its launch.
    private static TrackedItem Find(IReadOnlyList<TrackedItem> tracked, string id) =>
        tracked.Where(item => item.Id == id).OrderByDescending(item => item.Kind).FirstOrDefault()
        ?? throw new CliException(
            ExitCode.Usage,
            $"MILESTONE: found '{id}', expected one of " +
            string.Join(", ", tracked.Where(item => item.Kind == TrackedKind.Milestone).Select(item => item.Id)));
}
