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
        foreach (var (path, change) in Changes.Of(scenario))
        {
            if (change.Kind == InterventionKind.NewMission
                && scenario.Missions.FirstOrDefault(m => m.Id == change.Target) is { Closed: false } open)
            {
                context.Meaning($"{path}.target", $"'{open.Id}', which is not closed", "a mission with 'closed: true'");
            }

            if (change.Target is { } id && enters.TryGetValue(id, out var first) && change.Date < first)
            {
                context.Meaning(
                    $"{path}.date",
                    scenario.Calendar.Format(change.Date),
                    first.IsNever
                        ? $"a new-mission of {id} before it, which is closed"
                        : $"a date from {scenario.Calendar.Format(first)}, when {id} begins to exist");
            }

            if (change is { Kind: InterventionKind.NewTrainingProgramme, Target: { } programme }
                && scenario.Training.FirstOrDefault(t => t.Id == programme) is { Closed: false })
            {
                context.Meaning(
                    $"interventions.{change.Id}.target", $"'{programme}'", "a programme that stands 'closed: true'");
            }

            if (change is { Pledge: { } pledge, Target: { } target }
                && partners[target].FirstOrDefault() is { } partner
                && partner.Pledges.All(p => p.Id != pledge))
            {
                context.Meaning(
                    $"{path}.pledge",
                    $"'{pledge}'",
                    $"the id of a pledge of {partner.Id}",
                    NearestName.Of(pledge, partner.Pledges.Select(p => p.Id)));
            }
        }
    }

    private static Dictionary<string, SimTime> Enters(Scenario scenario)
    {
        var changes = Changes.Of(scenario).Select(c => c.Change).OrderBy(c => c.Date).ToList();
        SimTime? First(string id, InterventionKind kind) =>
            changes.FirstOrDefault(c => c.Target == id && c.Kind == kind && (kind != InterventionKind.Actual
                || c.Event == ActualEvent.Signed))?.Date;
        var dates = scenario.Partners
            .Select(p => (p.Id, Date: First(p.Id, InterventionKind.Actual) is { } signed && signed < p.Joins
                ? signed
                : p.Joins))
            .Concat(scenario.Missions.Select(m => (m.Id, Date: m.Closed
                ? First(m.Id, InterventionKind.NewMission) ?? SimTime.Never
                : m.Enters)))
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
