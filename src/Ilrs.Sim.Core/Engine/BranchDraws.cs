using Ilrs.Sim.Core.Entities;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Engine;

/// <summary>Draws the alternative of each branch of a replication, each keyed by the branch's name.</summary>
internal static class BranchDraws
{
    public static void Fill(ModelTables tables, ReplicationContext context)
    {
        for (var i = 0; i < tables.Branches.Length; i++)
        {
            var branch = tables.Branches[i];
            context.Alternatives[i] = branch.Force is { } forced ? tables.AlternativeIndex(i, forced)
                : context.IsPlan ? Likeliest(branch)
                : At(branch, context.Draws.Uniform(tables.BranchStreams[i], 0));
        }
    }

    /// <summary>The alternative of the greatest weight, the first of them: what the plan takes.</summary>
    private static int Likeliest(BranchDefinition branch)
    {
        var best = 0;
        for (var i = 1; i < branch.Alternatives.Count; i++)
        {
            if (branch.Alternatives[i].Weight > branch.Alternatives[best].Weight)
            {
                best = i;
            }
        }

        return best;
    }

    private static int At(BranchDefinition branch, double u)
    {
        var total = 0.0;
        foreach (var alternative in branch.Alternatives)
        {
            total += alternative.Weight;
        }

        var (sum, last) = (0.0, 0);
        for (var i = 0; i < branch.Alternatives.Count; i++)
        {
            if (branch.Alternatives[i].Weight > 0)
            {
                sum += branch.Alternatives[i].Weight;
                last = i;
                if (u * total < sum)
                {
                    return i;
                }
            }
        }

        return last;
    }
}
