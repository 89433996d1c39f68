using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>One of two scenarios that are compared.</summary>
/// <param name="Selection">How it was asked for.</param>
/// <param name="Document">The scenario.</param>
/// <param name="Label">What people call it.</param>
internal sealed record ComparedSide(ScenarioSelection Selection, ScenarioDocument Document, string Label)
{
    /// <summary>Loads a scenario.</summary>
    /// <param name="selection">The scenario.</param>
    /// <param name="label">What people call it; null: its name with its overlays and changes.</param>
    public static ComparedSide Of(ScenarioSelection selection, string? label = null) =>
        new(selection, ScenarioAccess.Load(selection), label ?? Words(selection));

    private static string Words(ScenarioSelection selection)
    {
        string[] added =
        [
            .. selection.Overlays.Select(x => Path.GetFileNameWithoutExtension(x)),
            .. selection.Sets.Where(x => !x.StartsWith("horizon=", StringComparison.Ordinal)),
        ];
        return added.Length == 0 ? selection.Scenario : $"{selection.Scenario} with {Plain.List(added)}";
    }
}
