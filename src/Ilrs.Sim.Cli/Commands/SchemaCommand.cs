using System.CommandLine;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>schema</c>: prints the JSON Schema of scenario files.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliConsole console)
    {
        var overlay = new Option<bool>("--overlay")
        {
            Description = "The schema of overlays, where nothing is required.",
        };
        var command = new Command("schema", "Prints the JSON Schema of scenario files, for editors.") { overlay };
        command.SetAction(parsed =>
        {
            console.Out.Write(parsed.GetValue(overlay) ? ScenarioSchema.Overlay : ScenarioSchema.Scenario);
            return ExitCode.Success;
        });
        return command;
    }
}
