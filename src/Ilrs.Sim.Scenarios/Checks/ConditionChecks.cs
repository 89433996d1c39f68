using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Conditions against those who can wait for them.</summary>
internal static class ConditionChecks
{
    private static readonly ConditionState[] MilestonesOnly =
    [
        ConditionState.Working, ConditionState.Supplied, ConditionState.Signed, ConditionState.Members,
        ConditionState.Served,
    ];

    /// <summary>
    /// Notes missions, modules and services that wait for what only the station or the office knows, and definitions
    /// that two milestones have.
    /// </summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        foreach (var state in MilestonesOnly)
        {
            foreach (var mission in scenario.Missions.Where(mission => Names(mission.Requires, state)))
            {
                Refuse($"missions.{mission.Id}.requires", state);
            }

            foreach (var mission in scenario.Missions.Where(mission => Names(mission.Needs, state)))
            {
                Refuse($"missions.{mission.Id}.needs", state);
            }

            foreach (var module in scenario.Modules.Where(module => Names(module.Requires, state)))
            {
                Refuse($"modules.{module.Id}.requires", state);
            }

            foreach (var service in scenario.Services.Where(service => Names(service.Requires, state)))
            {
                Refuse($"services.{service.Id}.requires", state);
            }
        }

        void Refuse(string path, ConditionState state) =>
            context.Meaning(path, $"the state '{EnumWords.WordOf(state)}'", "it in milestones only");

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

    private static bool Names(ConditionDefinition? condition, ConditionState state) => condition is not null
        && (condition.Items.Any(item => item.State == state)
            || condition.Groups.Any(group => Names(group, state)));
}
