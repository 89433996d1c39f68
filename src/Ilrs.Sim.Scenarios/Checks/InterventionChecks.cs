using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Format;
using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Interventions against what they are aimed at.</summary>
internal static class InterventionChecks
{
    /// <summary>Notes targets of the wrong kind and pledges that the partner does not have.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        foreach (var change in scenario.Interventions)
        {
            var wanted = InterventionFormat.TargetOf(change.Kind);
            var actual = change.Target is null ? NameKind.None : context.Names.KindOf(change.Target);
            if (actual == NameKind.None || wanted == NameKind.None)
            {
                continue;
            }

            if (actual != wanted)
            {
                context.Meaning(
                    $"interventions.{change.Id}.target",
                    $"'{change.Target}', which is {NameTable.Word(actual)}",
                    $"the id of {NameTable.Word(wanted)}");
            }
            else if (change.Pledge is { } pledge
                && scenario.Partners.FirstOrDefault(p => p.Id == change.Target) is { } partner
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
