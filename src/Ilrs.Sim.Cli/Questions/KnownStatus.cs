using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What a partner is to the programme when the projection begins: as written, and as signed since.</summary>
internal static class KnownStatus
{
    /// <summary>The last status that is known; null for a partner that never had one.</summary>
    public static StatusPeriod? Of(Scenario scenario, PartnerDefinition partner)
    {
        var known = scenario.Start;
        if (scenario.AsOf is { } asOf && asOf > known)
        {
            known = asOf;
        }

        var periods = new List<StatusPeriod>(partner.Status.Where(x => x.From is null || x.From <= known));
        foreach (var change in scenario.Interventions.Where(x => x.Target == partner.Id && x.Date <= known))
        {
            switch (change.Event)
            {
                case ActualEvent.Signed:
                    periods.Add(new(change.Status, change.Date));
                    break;
                case ActualEvent.Left:
                    periods.Add(new(MemberStatus.Left, change.Date));
                    break;
            }
        }

        return periods.OrderBy(x => x.From?.Seconds ?? long.MinValue).LastOrDefault();
    }
}
