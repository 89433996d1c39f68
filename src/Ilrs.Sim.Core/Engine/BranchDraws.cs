using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Engine;

/// <summary>Which alternative of a branch a replication takes: drawn once, keyed by the branch's id.</summary>
public static class BranchDraws
{
    /// <summary>Place of the alternative in the branch.</summary>
    /// <param name="branch">A branch of a scenario that compiles.</param>
    /// <param name="draws">The replication's draws.</param>
    /// <param name="mode">Random, or the plan, which takes the first of the greatest weight.</param>
    public static int Alternative(BranchDefinition branch, DrawSource draws, RunMode mode = RunMode.Stochastic)
    {
        if (branch.Force is { } forced)
        {
            return IndexOf(branch, forced);
        }

        return mode == RunMode.Plan
            ? Likeliest(branch)
            : At(branch, draws.Uniform(StreamId.Of($"branch:{branch.Id}"), 0));
    }

    /// <summary>Place of an alternative by id, or −1.</summary>
    internal static int IndexOf(BranchDefinition branch, string id)
    {
        for (var i = 0; i < branch.Alternatives.Count; i++)
        {
            if (branch.Alternatives[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

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
