using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>A national resource is spent on what is the payer's own, and never reaches the pool.</summary>
internal static class NationalChecks
{
    /// <summary>Notes pledges of national resources to the pool or to somebody else's missions and modules.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var national = scenario.Resources.Where(r => r.National).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var resource in national.Values.Where(r => r.Opening != 0))
        {
            context.Meaning(
                $"resources.{resource.Id}.opening",
                "a stock in the pool",
                $"none: {resource.Id} is national, and the pool holds only what somebody pledges to it");
        }

        var operators = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (id, by) in scenario.Missions.Select(m => (m.Id, m.Operator))
            .Concat(scenario.Modules.Select(m => (m.Id, m.Operator))))
        {
            operators.TryAdd(id, by);
        }

        foreach (var partner in scenario.Partners)
        {
            foreach (var pledge in partner.Pledges.Where(p => national.ContainsKey(p.Resource)))
            {
                // What could not be read is an error of its own, and not one of its pledges.
                if (pledge.For is null
                    || (operators.ContainsKey(pledge.For) && !IsOwn(partner, pledge.For, operators, scenario)))
                {
                    context.Meaning(
                        $"partners.{partner.Id}.pledges.{pledge.Id}",
                        pledge.For is null ? "a pledge to the pool" : $"a pledge for '{pledge.For}'",
                        $"'for' a mission or module that {partner.Id} or its state operates or that takes one of its "
                        + $"instruments: {pledge.Resource} is national");
                }
            }
        }
    }

    private static bool IsOwn(
        PartnerDefinition partner, string host, Dictionary<string, string?> operators, Scenario scenario) =>
        (operators.GetValueOrDefault(host) is { } by && Root(by, scenario) == Root(partner.Id, scenario))
        || partner.Instruments.Any(i => i.Awarded == host || (i.Awarded is null && IsAnswered(i, host)));

    private static bool IsAnswered(InstrumentDefinition instrument, string host) =>
        instrument.Answers.Count == 0 || instrument.Answers.Contains(host, StringComparer.Ordinal);

    private static string Root(string id, Scenario scenario)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(id) && scenario.Partners.FirstOrDefault(p => p.Id == id)?.Parent is { } parent)
        {
            id = parent;
        }

        return id;
    }
}
