using System.CommandLine;
using Ilrs.Sim.Cli.Output;
using Ilrs.Sim.Cli.Reports;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>run</c>: projects a scenario.</summary>
internal static class RunCommand
{
    public static Command Create(CliConsole console)
    {
        var scenario = new ScenarioOptions();
        var ensemble = new EnsembleOptionSet();
        var cluster = new ClusterOptionSet();
        var assumed = new AssumedOption();
        var tables = new TablesOption();
        var format = new FormatOption();
        var output = new Option<string?>("--out")
        {
            Description = "Writes all results to a folder, which appears only when everything is there.",
            HelpName = "DIR",
        };
        var force = new Option<bool>("--force") { Description = "Lets --out replace the result that DIR holds." };
        var trace = new Option<long>("--trace")
        {
            Description = "Replication whose events --out writes.",
            HelpName = "N",
            DefaultValueFactory = _ => 0,
        };
        trace.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value.StartsWith('-'))
            {
                result.AddError($"--trace: found {result.Tokens[0].Value}, expected 0 or more.");
            }
        });

        var command = new Command(
            "run", "Projects a scenario: phases, milestones, contributions, slots, training, delays.");
        scenario.AddTo(command);
        ensemble.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(force);
        command.Options.Add(trace);
        assumed.AddTo(command);
        tables.AddTo(command);
        format.AddTo(command);
        cluster.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = ensemble.Read(parsed);
            var target = parsed.GetValue(output) is { } path ? new ResultDirectory(path, parsed.GetValue(force)) : null;
            var kind = format.Read(parsed);
            var selection = scenario.Read(parsed);
            var document = ScenarioAccess.Load(selection);
            if (kind == ReportFormat.Table)
            {
                console.Out.WriteLine(RunReport.Headline(document, options));
                console.Out.Flush();
            }

            var again = assumed.Read(parsed);
            var few = options with { Replications = Math.Min(options.Replications, again) };
            var (projection, rests) = cluster.Read(parsed) is { } address
                ? (await Projection.RunOnAsync(address, document, options, console, cancellation),
                    again == 0 ? null : Projection.RunWithAssumed(document, few, again, console, cancellation).Assumed)
                : Projection.RunWithAssumed(document, options, again, console, cancellation);
            if (target is not null)
            {
                target.Write(ResultFiles.Of(projection, selection, parsed.GetValue(trace)), cancellation);
            }

            RunReport.Of(projection, rests, tables.Read(parsed)).Write(console, kind);
            if (kind == ReportFormat.Table)
            {
                console.Out.WriteLine();
                console.Out.WriteLine(RunReport.Closing(projection));
            }

            return ExitCode.Success;
        });
        return command;
    }
}
