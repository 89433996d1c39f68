using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Interventions against what they are aimed at.</summary>
internal static class InterventionChecks
{
    /// <summary>Notes targets that do not exist yet and pledges that the partner does not have.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var partners = scenario.Partners.ToLookup(p => p.Id, StringComparer.Ordinal);
        var enters = Enters(scenario);
        foreach (var change in scenario.Interventions)
        {
            if (change.Target is { } id && enters.TryGetValue(id, out var first) && change.Date < first)
            {
                context.Meaning(
                    $"interventions.{change.Id}.date",
                    scenario.Calendar.Format(change.Date),
                    $"a date from {scenario.Calendar.Format(first)}, when {id} begins to exist");
            }

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

    private static Dictionary<string, SimTime> Enters(Scenario scenario)
    {
        var dates = scenario.Partners.Select(p => (p.Id, Date: p.Joins))
            .Concat(scenario.Missions.Select(m => (m.Id, Date: m.Enters)))
            .Concat(scenario.Modules.Select(m => (m.Id, Date: m.Enters)));
        var result = new Dictionary<string, SimTime>(StringComparer.Ordinal);
        foreach (var (id, date) in dates)
        {
            if (date is { } first)
            {
                result.TryAdd(id, first);
            }
        }

        return result;
    }
}
