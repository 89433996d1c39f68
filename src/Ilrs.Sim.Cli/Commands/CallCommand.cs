using System.CommandLine;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>call rehearse</c>: a call's decision under every rule.</summary>
internal static class CallCommand
{
    public static Command Create(CliConsole console)
    {
        var call = new Argument<string>("CALL")
        {
            Description = "The mission or module whose call it is, by id, alias or name.",
        };
        var scenario = new ScenarioOptions(optional: true);
        var ensemble = new EnsembleOptionSet();
        var format = new FormatOption();
        var rehearse = new Command(
            "rehearse",
            "Decides a call under every rule of selection over the same proposals: winners, kilograms, newcomers, "
                + "merit lost.");
        rehearse.Arguments.Add(call);
        scenario.AddTo(rehearse);
        ensemble.AddTo(rehearse);
        format.AddTo(rehearse);
        rehearse.SetAction((parsed, cancellation) =>
        {
            var document = ScenarioAccess.Load(scenario.Read(parsed));
            var host = Naming.Find(
                document, "CALL", parsed.GetValue(call)!, NamedKind.Mission | NamedKind.Module, console);
            RehearsalReport.Of(document.Scenario, host, ensemble.Read(parsed), console, cancellation)
                .Write(console, format.Read(parsed));
            return Task.FromResult(ExitCode.Success);
        });
        return new Command("call", "Calls for guest instruments.") { rehearse };
    }
}
