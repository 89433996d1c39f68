using System.Globalization;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// What a milestone asks for, as one text: two texts are the same where two scenarios ask for the same, whatever the
/// order in which they say it. Milestones that a condition names stand with their own conditions, and services with
/// what counts as delivered.
/// </summary>
internal static class GoalCondition
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    /// <param name="scenario">The scenario.</param>
    /// <param name="milestone">One of its milestones.</param>
    public static string Of(Scenario scenario, MilestoneDefinition milestone) => Of(scenario, milestone, []);

    private static string Of(Scenario scenario, MilestoneDefinition milestone, IReadOnlyList<string> within)
    {
        IReadOnlyList<string> path = [.. within, milestone.Id];
        var later = scenario.Interventions
            .Where(change => change.Kind == InterventionKind.RedefineMilestone && change.Target == milestone.Id)
            .OrderBy(change => change.Date)
            .Select(change => string.Create(
                Words,
                $"from {change.Date.Seconds}: {Of(scenario, change.Condition, path)} for {change.HoldFor}"));
        var now = string.Create(Words, $"{Of(scenario, milestone.Condition, path)} for {milestone.HoldFor}");
        return string.Join("; ", later.Prepend(now));
    }

    private static string Of(Scenario scenario, ConditionDefinition? condition, IReadOnlyList<string> path)
    {
        if (condition is null)
        {
            return "";
        }

        var parts = Parts(scenario, condition, path).Order(StringComparer.Ordinal).ToList();
        return parts is [var one] && IsAll(condition)
            ? one
            : string.Create(
                Words, $"{(IsAll(condition) ? parts.Count : condition.AtLeast)} of ({string.Join(", ", parts)})");
    }

    // All of a group that must hold whole stand beside the rest.
    private static IEnumerable<string> Parts(
        Scenario scenario, ConditionDefinition condition, IReadOnlyList<string> path)
    {
        foreach (var item in condition.Items)
        {
            yield return Of(scenario, item, path);
        }

        foreach (var group in condition.Groups)
        {
            if (IsAll(condition) && IsAll(group))
            {
                foreach (var part in Parts(scenario, group, path))
                {
                    yield return part;
                }
            }
            else
            {
                yield return Of(scenario, group, path);
            }
        }

        if (condition.Satellites is { } satellites)
        {
            yield return string.Create(Words, $"{satellites} satellites");
        }

        if (condition.Relay is { } client)
        {
            yield return $"relay for {client}";
        }
    }

    private static string Of(Scenario scenario, ConditionItem item, IReadOnlyList<string> path)
    {
        if (item.State == ConditionState.Reached
            && !path.Contains(item.Entity)
            && scenario.Milestones.FirstOrDefault(x => x.Id == item.Entity) is { } milestone)
        {
            return $"({Of(scenario, milestone, path)}) reached";
        }

        var text = string.Create(
            Words, $"{item.Entity} {item.State} {item.Members} {item.Least} {item.For}");
        return item.State == ConditionState.Served
            && scenario.Services.FirstOrDefault(x => x.Id == item.Entity) is { } service
                ? string.Create(
                    Words,
                    $"{text} {service.Kind} {service.Client} {service.Satellites} {service.AtLeast:R} "
                        + $"{service.Stay} {service.People} {service.Gap}")
                : text;
    }

    private static bool IsAll(ConditionDefinition condition) => condition.AtLeast is not { } least
        || (condition.Satellites is null && condition.Relay is null
            && condition.Items.All(x => x.State != ConditionState.Satellites)
            && least == condition.Items.Count + condition.Groups.Count);
}
