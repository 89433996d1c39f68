using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Merges accepted proposals of one discipline into projects. The better proposal leads and its instrument is flown;
/// the owner of the other joins. Named proposals join named ones, unnamed ones unnamed ones.
/// </summary>
internal sealed class CallMerging
{
    private readonly ModelTables _tables;
    private readonly DrawStream[] _named;
    private readonly DrawStream _unnamed;
    private readonly List<int> _owners = [];

    public CallMerging(ModelTables tables, Func<string, DrawStream> stream)
    {
        _tables = tables;
        _named = Array.ConvertAll(tables.Instruments, x => stream($"merge/{x.Definition.Id}"));
        _unnamed = stream("merge-unnamed");
    }

    /// <summary>The proposals of the last call that joined another, with its instrument or −1.</summary>
    public List<(CallProposal Proposal, int Project)> Joined { get; } = [];

    /// <summary>Takes from the candidates, best first, those that join a better one.</summary>
    public void Merge(ReplicationContext context, List<CallProposal> candidates, double chance, int times)
    {
        Joined.Clear();
        for (var i = 1; i < candidates.Count && chance > 0;)
        {
            var item = candidates[i];
            var leader = Leader(candidates, i);
            if (leader < 0 || !Joins(context, item, chance, times))
            {
                i++;
                continue;
            }

            Joined.Add((item, candidates[leader].Instrument));
            candidates.RemoveAt(i);
        }
    }

    /// <summary>
    /// Places of all who own a project: owner, co-owners, those who joined. The next answer overwrites it.
    /// </summary>
    public List<int> OwnersOf(int instrument)
    {
        _owners.Clear();
        Add(instrument);
        foreach (var (proposal, project) in Joined)
        {
            if (project == instrument && proposal.Named)
            {
                Add(proposal.Instrument);
            }
        }

        return _owners;
    }

    private void Add(int instrument)
    {
        var entry = _tables.Instruments[instrument];
        AddOwner(entry.Owner);
        foreach (var partner in entry.CoOwners)
        {
            AddOwner(partner);
        }
    }

    private void AddOwner(int partner)
    {
        if (!_owners.Contains(partner))
        {
            _owners.Add(partner);
        }
    }

    private static int Leader(List<CallProposal> candidates, int follower)
    {
        var item = candidates[follower];
        for (var i = 0; i < follower; i++)
        {
            if (candidates[i].Discipline == item.Discipline && candidates[i].Named == item.Named)
            {
                return i;
            }
        }

        return -1;
    }

    private bool Joins(ReplicationContext context, in CallProposal item, double chance, int times)
    {
        if (context.IsPlan)
        {
            return chance >= 0.5;
        }

        // The natural index is the call, by its host's stable hash and how often it was opened.
        var n = unchecked((long)(_tables.IdHashes[item.Host] << 24) + times);
        return item.Named
            ? _named[item.Instrument].Uniform(n) < chance
            : _unnamed.Uniform(unchecked(n + ((long)item.Number << 8))) < chance;
    }
}
