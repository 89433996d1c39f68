using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Interventions against what they are aimed at.</summary>
internal static class InterventionChecks
{
    /// <summary>Notes pledges that the partner does not have.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var partners = scenario.Partners.ToLookup(p => p.Id, StringComparer.Ordinal);
        foreach (var change in scenario.Interventions)
        {
            if (change is { Pledge: { } pledge, Target: { } target }
                && partners[target].FirstOrDefault() is { } partner
                && partner.Pledges.All(p => p.Id != pledge))
            {
                context.Meaning(
                    $"interventions.{change.Id}.pledge",
                    $"'{pledge}'",
                    $"the id of a pledge of {partner.Id}",
                    NearestName.Of(pledge, partner.Pledges.Select(p => p.Id)));
            }
        }
    }
}
