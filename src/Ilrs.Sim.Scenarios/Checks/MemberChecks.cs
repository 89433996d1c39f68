using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Names, parents and commitments of partners.</summary>
internal static class MemberChecks
{
    /// <summary>Notes names that find two partners, rings of parents and commitments that nothing backs.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        Names(scenario, context);
        Rings(scenario, context);
        foreach (var partner in scenario.Partners)
        {
            foreach (var commitment in partner.Commitments)
            {
                Backing(partner, commitment, context);
            }
        }
    }

    private static void Names(Scenario scenario, ReadContext context)
    {
        var owners = scenario.Partners.GroupBy(p => p.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First().Id, StringComparer.OrdinalIgnoreCase);
        foreach (var partner in scenario.Partners)
        {
            foreach (var alias in partner.Aliases)
            {
                if (!owners.TryAdd(alias, partner.Id) && owners[alias] != partner.Id)
                {
                    context.Meaning(
                        $"partners.{partner.Id}.aliases",
                        $"'{alias}', which finds {owners[alias]}",
                        "names that find no other partner");
                }
            }
        }
    }

    /// <summary>A chain of parents and organisations must end.</summary>
    private static void Rings(Scenario scenario, ReadContext context)
    {
        var above = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var partner in scenario.Partners)
        {
            above.TryAdd(partner.Id, partner.Parent is { } parent ? [.. partner.MemberOf, parent] : partner.MemberOf);
        }

        foreach (var partner in scenario.Partners.Where(p => IsAboveItself(p.Id, above)))
        {
            context.Meaning(
                $"partners.{partner.Id}.{(partner.Parent is null ? "member_of" : "parent")}",
                $"a chain that leads back to {partner.Id}",
                "parents and organisations that do not form a ring");
        }
    }

    private static bool IsAboveItself(string id, Dictionary<string, IReadOnlyList<string>> above)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(above[id]);
        while (waiting.TryPop(out var next))
        {
            if (next == id)
            {
                return true;
            }

            foreach (var higher in seen.Add(next) ? above.GetValueOrDefault(next) ?? [] : [])
            {
                waiting.Push(higher);
            }
        }

        return false;
    }

    private static void Backing(PartnerDefinition partner, CommitmentDefinition commitment, ReadContext context)
    {
        var path = $"partners.{partner.Id}.commitments.{commitment.Id}";
        if (commitment.Pledge is { } pledge && partner.Pledges.All(p => p.Id != pledge))
        {
            context.Meaning($"{path}.pledge", $"'{pledge}'", $"the id of a pledge of {partner.Id}");
        }

        if (commitment.Instrument is { } instrument && partner.Instruments.All(i => i.Id != instrument))
        {
            context.Meaning($"{path}.instrument", $"'{instrument}'", $"the id of an instrument of {partner.Id}");
        }

        if (commitment.Programme is { } programme && partner.Nominations.All(n => n.Programme != programme))
        {
            context.Meaning(
                $"{path}.programme", $"'{programme}'", $"a training programme to which {partner.Id} nominates");
        }
    }
}
