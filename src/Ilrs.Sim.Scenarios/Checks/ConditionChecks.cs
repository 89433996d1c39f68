using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Conditions against those who can wait for them.</summary>
internal static class ConditionChecks
{
    /// <summary>
    /// Notes missions and modules that wait for an instrument, and definitions that two milestones have.
    /// </summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        foreach (var mission in scenario.Missions.Where(mission => NamesInstruments(mission.Requires)))
        {
            context.Meaning($"missions.{mission.Id}.requires", "the state 'working'", "it in milestones only");
        }

        foreach (var mission in scenario.Missions.Where(mission => NamesInstruments(mission.Needs)))
        {
            context.Meaning($"missions.{mission.Id}.needs", "the state 'working'", "it in milestones only");
        }

        foreach (var module in scenario.Modules.Where(module => NamesInstruments(module.Requires)))
        {
            context.Meaning($"modules.{module.Id}.requires", "the state 'working'", "it in milestones only");
        }

        var definitions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var milestone in scenario.Milestones)
        {
            if (milestone.Definition is { } definition && !definitions.Add(definition))
            {
                context.Meaning(
                    $"milestones.{milestone.Id}.definition", $"'{definition}' again", "each definition once");
            }
        }
    }

    private static bool NamesInstruments(ConditionDefinition? condition) => condition is not null
        && (condition.Items.Any(item => item.State == ConditionState.Working)
            || condition.Groups.Any(NamesInstruments));
}
