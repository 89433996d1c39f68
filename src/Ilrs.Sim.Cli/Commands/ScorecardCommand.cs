using System.CommandLine;
using Ilrs.Sim.Cli.Questions;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>scorecard</c>: the model against reality, and against what people expect.</summary>
internal static class ScorecardCommand
{
    public static Command Create(CliConsole console)
    {
        var alarms = new Option<bool>("--alarms")
        {
            Description = "The ranges that people who follow the programme expect, instead of what was observed.",
        };
        var ensemble = new EnsembleOptionSet();
        var format = new FormatOption();
        var command = new Command(
            "scorecard",
            "Holds the built-in scenarios against what was observed: P10, P50, P90, inside or outside, misses.");
        command.Options.Add(alarms);
        ensemble.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = ensemble.Read(parsed);
            var report = parsed.GetValue(alarms)
                ? AlarmReport.Of(options, console, cancellation)
                : ScorecardReport.Of(options, console, cancellation);
            report.Write(console, format.Read(parsed));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
