using System.Text.Json;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Which reading of a goal a milestone is, and whether two scenarios mean the same by it.</summary>
internal static class GoalDefinition
{
    /// <summary>
    /// What a milestone is called, and what it is called from a date on where a change redefines it; null for one
    /// without a definition.
    /// </summary>
    public static string? Of(Scenario scenario, string id)
    {
        var milestone = scenario.Milestones.FirstOrDefault(milestone => milestone.Id == id);
        var later = scenario.Interventions
            .Where(change => change.Kind == InterventionKind.RedefineMilestone && change.Target == id)
            .OrderBy(change => change.Date)
            .Select(change => $"{change.Definition ?? "redefined"} from {scenario.Calendar.Format(change.Date)}");
        var all = string.Join(", ", later.Prepend(milestone?.Definition ?? "").Where(text => text.Length > 0));
        return all.Length == 0 ? null : all;
    }

    /// <summary>True when a milestone asks for the same in both scenarios, word by word.</summary>
    public static bool SameCondition(ScenarioDocument a, ScenarioDocument b, string id)
    {
        using var one = JsonDocument.Parse(a.DocumentText);
        using var other = JsonDocument.Parse(b.DocumentText);
        return ((string[])["condition", "hold_for"]).All(key => Same(Part(one, id, key), Part(other, id, key)));
    }

    private static JsonElement? Part(JsonDocument document, string id, string key) =>
        document.RootElement.GetProperty("milestones").EnumerateArray()
            .Where(x => x.GetProperty("id").GetString() == id)
            .Select(x => x.TryGetProperty(key, out var part) ? part : (JsonElement?)null)
            .FirstOrDefault();

    private static bool Same(JsonElement? one, JsonElement? other) =>
        one is { } a && other is { } b ? JsonElement.DeepEquals(a, b) : one is null && other is null;
}
