using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>All dated changes of a scenario, those of its branches included, with their paths.</summary>
internal static class Changes
{
    /// <summary>The changes.</summary>
    public static IEnumerable<(string Path, InterventionDefinition Change)> Of(Scenario scenario) =>
    [
        .. scenario.Interventions.Select(c => ($"interventions.{c.Id}", c)),
        .. from branch in scenario.Branches
           from alternative in branch.Alternatives
           from change in alternative.Interventions
           select ($"branches.{branch.Id}.alternatives.{alternative.Id}.interventions.{change.Id}", change),
    ];
}
