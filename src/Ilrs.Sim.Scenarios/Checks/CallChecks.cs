using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Slots from before the scenario, owners, and changes of calls and instruments.</summary>
internal static class CallChecks
{
    /// <summary>Notes what nobody could carry out.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var offers = scenario.Missions.Select(m => (m.Id, m.Slots))
            .Concat(scenario.Modules.Select(m => (m.Id, m.Slots)))
            .ToLookup(o => o.Id, o => o.Slots, StringComparer.Ordinal);
        foreach (var offer in offers.SelectMany(g => g.Select(s => (Host: g.Key, Slots: s))))
        {
            if (offer.Slots is { } slots)
            {
                CheckAwards(scenario, offer.Host, slots, context);
            }
        }

        foreach (var partner in scenario.Partners)
        {
            foreach (var item in partner.Instruments.Where(i => i.With.Contains(partner.Id)))
            {
                var path = $"partners.{partner.Id}.instruments.{item.Id}.with";
                context.Meaning(path, $"'{partner.Id}', which it stands under", "other partners");
            }
        }

        foreach (var change in scenario.Interventions.Where(c => c.Target is not null))
        {
            CheckChange(scenario, change, offers[change.Target!].FirstOrDefault(), context);
        }
    }

    private static void CheckAwards(Scenario scenario, string host, SlotOffer slots, ReadContext context)
    {
        var items = scenario.Partners.SelectMany(p => p.Instruments).Where(i => i.Awarded == host).ToList();
        var own = slots.Own ?? new OwnPayload();
        foreach (var (name, used, limit) in new (string, double, double?)[]
        {
            ("count", items.Count + own.Count, slots.Count),
            ("mass", items.Sum(i => i.Mass) + own.Mass, slots.Mass * Least(slots.MassScale, scenario)),
            ("power", items.Sum(i => i.Power) + own.Power, slots.Power),
            ("data_rate", items.Sum(i => i.DataRate) + own.DataRate, slots.DataRate),
        })
        {
            if (used > limit * (1 + 1e-9))
            {
                var kind = scenario.Missions.Any(m => m.Id == host) ? "missions" : "modules";
                context.Meaning(
                    $"{kind}.{host}.slots.{name}",
                    FormattableString.Invariant($"{limit:G9}"),
                    FormattableString.Invariant($"at least {used}, which is awarded already"));
            }
        }
    }

    /// <summary>The least that a scale can be, or nearly so.</summary>
    private static double Least(Parameter scale, Scenario scenario) =>
        scale.Factor * (scenario.Uncertainties.FirstOrDefault(u => u.Id == scale.Uncertainty) is { } drawn
            ? drawn.Distribution.Quantile(1e-12)
            : scale.Constant);

    private static void CheckChange(
        Scenario scenario, InterventionDefinition change, SlotOffer? slots, ReadContext context)
    {
        var path = $"interventions.{change.Id}";
        switch (change.Kind)
        {
            case InterventionKind.NewCall when slots is not { HasCall: true }:
                context.Meaning($"{path}.target", $"'{change.Target}', which has no call", "a host with a call");
                break;
            case InterventionKind.HostChange when slots is null:
                context.Meaning($"{path}.target", $"'{change.Target}', which has no slots", "a host with slots");
                break;
            case InterventionKind.NewInstrument:
                CheckInstrument(scenario, change, context);
                break;
        }
    }

    private static void CheckInstrument(Scenario scenario, InterventionDefinition change, ReadContext context)
    {
        var own = scenario.Partners.Where(p => p.Id == change.Target).SelectMany(p => p.Instruments);
        var closed = own.Where(i => i.Closed).Select(i => i.Id).ToList();
        if (change.Instrument is { } id && !closed.Contains(id))
        {
            context.Meaning(
                $"interventions.{change.Id}.instrument",
                $"'{id}'",
                $"the id of a closed instrument of {change.Target}",
                NearestName.Of(id, closed));
        }
    }
}
