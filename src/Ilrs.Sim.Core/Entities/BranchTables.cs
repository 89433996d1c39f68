using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Puts the interventions of all alternatives among those that always take effect.</summary>
internal static class BranchTables
{
    /// <summary>All interventions in the order of date and id, with branch (or −1) and alternative of each.</summary>
    public static (InterventionDefinition[] All, int[] Branch, int[] Alternative) Resolve(
        Scenario scenario, BranchDefinition[] branches)
    {
        var all = new List<(InterventionDefinition Change, int Branch, int Alternative)>();
        foreach (var change in scenario.Interventions)
        {
            all.Add((change, -1, 0));
        }

        for (var branch = 0; branch < branches.Length; branch++)
        {
            for (var i = 0; i < branches[branch].Alternatives.Count; i++)
            {
                foreach (var change in branches[branch].Alternatives[i].Interventions)
                {
                    all.Add((change, branch, i));
                }
            }
        }

        // A stable sort: alternatives may use the same id, and a change that is added must not change their order.
        var sorted = all.OrderBy(static x => x.Change.Date)
            .ThenBy(static x => x.Change.Id, StringComparer.Ordinal)
            .ToList();
        return (
            [.. sorted.ConvertAll(static x => x.Change)],
            [.. sorted.ConvertAll(static x => x.Branch)],
            [.. sorted.ConvertAll(static x => x.Alternative)]);
    }

    /// <summary>Branches from which no alternative can be taken.</summary>
    public static IEnumerable<string> Errors(ModelTables tables)
    {
        for (var i = 0; i < tables.Branches.Length; i++)
        {
            var branch = tables.Branches[i];
            var total = 0.0;
            foreach (var alternative in branch.Alternatives)
            {
                total += alternative.Weight;
                if (!(alternative.Weight >= 0))
                {
                    yield return $"branch {branch.Id}: the weight of {alternative.Id} is negative.";
                }
            }

            if (!(total > 0))
            {
                yield return $"branch {branch.Id}: no alternative has a weight.";
            }

            if (branch.Force is { } forced && BranchDraws.IndexOf(branch, forced) < 0)
            {
                yield return $"branch {branch.Id}: there is no alternative {forced}.";
            }
        }
    }
}
