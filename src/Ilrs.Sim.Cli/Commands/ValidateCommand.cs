using System.CommandLine;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>validate</c>: checks a scenario and says every error at once.</summary>
internal static class ValidateCommand
{
    public static Command Create(CliConsole console)
    {
        var scenario = new ScenarioOptions();
        var command = new Command(
            "validate", "Checks a scenario with its overlays and changes, and lists every error.");
        scenario.AddTo(command);
        command.SetAction(parsed =>
        {
            var document = ScenarioAccess.Load(scenario.Read(parsed));
            ScenarioAccess.Compile(document);
            console.Out.WriteLine($"{document.Scenario.Id}: valid");
            console.Out.WriteLine($"model hash    {document.ModelHash}");
            console.Out.WriteLine($"document hash {document.DocumentHash}");
            return ExitCode.Success;
        });
        return command;
    }
}
