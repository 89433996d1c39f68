using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Instruments against the slots they name, and phases against milestones.</summary>
internal static class SlotChecks
{
    /// <summary>
    /// Notes awards where there is no slot, answers where there is no call, and phases without a beginning.
    /// </summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var offers = scenario.Missions.Select(m => (m.Id, m.Slots))
            .Concat(scenario.Modules.Select(m => (m.Id, m.Slots)))
            .ToLookup(o => o.Id, o => o.Slots, StringComparer.Ordinal);
        var late = LateHosts(scenario);
        foreach (var (partner, instrument) in scenario.Partners.SelectMany(p => p.Instruments.Select(i => (p, i))))
        {
            var path = $"partners.{partner.Id}.instruments.{instrument.Id}";
            if (instrument.Awarded is { } host && offers.Contains(host) && offers[host].All(o => o is null))
            {
                context.Meaning($"{path}.awarded", $"'{host}', which has no slots", "a mission or module with slots");
            }

            if (instrument.Awarded is { } early && (late.Contains(early) || partner.Joins > scenario.Start))
            {
                context.Meaning(
                    $"{path}.awarded",
                    $"'{early}' as its host",
                    "owner and host that are there from the start ('answers' for a slot that is still to be given)");
            }

            bool HasNoCall(string id) => offers.Contains(id) && offers[id].All(o => o is not { HasCall: true });
            foreach (var call in instrument.Answers.Where(HasNoCall))
            {
                context.Meaning(
                    $"{path}.answers",
                    $"'{call}', which opens no call",
                    "missions and modules with slots and a call");
            }
        }

        foreach (var phase in scenario.Phases.Skip(1).Where(p => p.BeginsWith is null))
        {
            context.Meaning(
                $"phases.{phase.Id}", "no key 'begins_with'", "the milestone that begins it, after the first phase");
        }
    }

    private static HashSet<string> LateHosts(Scenario scenario) =>
    [
        .. scenario.Missions.Where(m => m.Enters > scenario.Start).Select(m => m.Id),
        .. scenario.Modules.Where(m => m.Enters > scenario.Start).Select(m => m.Id),
    ];
}
