using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Which reading of a goal a milestone is.</summary>
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
}
