using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>What is known: not after its day of knowledge, and without contradictions.</summary>
internal static class ActualChecks
{
    /// <summary>Notes actuals that cannot be, and other changes that the known past leaves no room for.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var calendar = scenario.Calendar;
        if (scenario.AsOf >= scenario.Horizon)
        {
            context.Meaning(
                "as_of",
                calendar.Format(scenario.AsOf.Value),
                $"a date before the horizon ({calendar.Format(scenario.Horizon)})");
        }

        foreach (var (path, change) in Changes.Of(scenario))
        {
            CheckDate(path, change, scenario, context);
        }

        var known = scenario.Interventions.Where(c => c.Kind == InterventionKind.Actual).ToList();
        foreach (var group in known
            .GroupBy(c => c.Event == ActualEvent.Awarded ? (c.Instrument ?? "", true) : (c.Target ?? "", false)))
        {
            Follow([.. group.OrderBy(c => c.Date).ThenBy(c => c.Id, StringComparer.Ordinal)], calendar, context);
        }

        foreach (var award in known.Where(c => c.Event == ActualEvent.Awarded))
        {
            CheckAward(award, scenario, context);
        }

        foreach (var change in known.Where(c => c.Event == ActualEvent.Graduated))
        {
            var partner = scenario.Partners.FirstOrDefault(p => p.Id == change.Target);
            if (partner is { Nominations.Count: 0 })
            {
                context.Meaning(
                    $"interventions.{change.Id}.target",
                    $"'{partner.Id}', which names nobody for training",
                    "a partner with nominations");
            }
        }
    }

    private static void CheckDate(
        string path, InterventionDefinition change, Scenario scenario, ReadContext context)
    {
        var calendar = scenario.Calendar;
        if (change.Kind != InterventionKind.Actual)
        {
            if (scenario.AsOf is { } known && known >= scenario.Start && change.Date <= known)
            {
                context.Meaning(
                    $"{path}.date",
                    calendar.Format(change.Date),
                    $"a date after as_of ({calendar.Format(known)}), or an actual: what is past does not change");
            }
        }
        else if (!path.StartsWith("interventions.", StringComparison.Ordinal))
        {
            context.Meaning($"{path}.kind", "an actual", "another kind: what is known holds in every alternative");
        }
        else if ((change.AsOf ?? scenario.AsOf) is not { } asOf)
        {
            context.Meaning(path, "an actual", "as_of, here or at the top: the last day of what is known");
        }
        else if (change.Date > asOf)
        {
            context.Meaning(
                $"{path}.date",
                calendar.Format(change.Date),
                $"a date up to as_of ({calendar.Format(asOf)}): an actual has happened");
        }
    }

    /// <summary>Goes through what is known of one thing, by date.</summary>
    private static void Follow(IReadOnlyList<InterventionDefinition> known, Calendar calendar, ReadContext context)
    {
        InterventionDefinition? last = null;
        foreach (var change in known)
        {
            if (change.Event is not { } what || what is ActualEvent.Graduated or ActualEvent.Grounded)
            {
                continue;
            }

            if (last is { } before && !Fits(before.Event!.Value, what))
            {
                context.Meaning(
                    $"interventions.{change.Id}.event",
                    $"'{EnumWords.WordOf(what)}'",
                    $"something that can follow '{before.Id}': {EnumWords.WordOf(before.Event.Value)} "
                    + $"on {calendar.Format(before.Date)}");
            }

            last = change;
        }
    }

    private static bool Fits(ActualEvent before, ActualEvent after) => (before, after) switch
    {
        (ActualEvent.Signed, ActualEvent.Left) => true,
        (ActualEvent.Launched, ActualEvent.Arrived or ActualEvent.LandingFailure) => true,
        (ActualEvent.LaunchFailure or ActualEvent.LandingFailure,
            ActualEvent.Launched or ActualEvent.LaunchFailure or ActualEvent.Arrived or ActualEvent.Cancelled) => true,
        _ => false,
    };

    private static void CheckAward(InterventionDefinition award, Scenario scenario, ReadContext context)
    {
        var slots = scenario.Missions.FirstOrDefault(m => m.Id == award.Target)?.Slots
            ?? scenario.Modules.FirstOrDefault(m => m.Id == award.Target)?.Slots;
        if (slots is null)
        {
            context.Meaning(
                $"interventions.{award.Id}.target", $"'{award.Target}', which has no slots", "a host with slots");
        }

        var item = scenario.Partners.SelectMany(p => p.Instruments).FirstOrDefault(i => i.Id == award.Instrument);
        if (item?.Awarded is { } host)
        {
            context.Meaning(
                $"interventions.{award.Id}.instrument",
                $"'{item.Id}', which has a slot on '{host}' from before the scenario",
                "an instrument without a slot");
        }
    }
}
