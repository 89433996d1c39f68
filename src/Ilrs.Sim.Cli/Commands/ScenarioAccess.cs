using System.Text;
using System.Text.Json;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>Loads scenarios, and ends the command with every error that they have.</summary>
internal static class ScenarioAccess
{
    /// <summary>The scenario of commands that need not name one.</summary>
    public const string Default = "programme-2026";

    /// <summary>Loads and validates a scenario.</summary>
    /// <exception cref="CliException">It is invalid.</exception>
    public static ScenarioDocument Load(ScenarioSelection selection)
    {
        var result = ScenarioLoader.Load(selection.Scenario, selection.Overlays, selection.Sets);
        return result.Document
            ?? throw new CliException(ExitCode.InvalidScenario, [.. result.Diagnostics.Select(d => d.ToString())]);
    }

    /// <summary>
    /// The whole scenario as one file: its overlays and changes merged in, as indented JSON, which is YAML. Read again
    /// it has the same hashes.
    /// </summary>
    public static string Text(ScenarioDocument document)
    {
        using var json = JsonDocument.Parse(document.DocumentText);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonReport.Options))
        {
            json.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Compiles a loaded scenario for the engine.</summary>
    public static SimulationModel Compile(ScenarioDocument document) => SimulationModel.Compile(document.Scenario);
}
