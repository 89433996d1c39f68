using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>
/// How often each block failed and where, so that none is repeated for ever. What failed on a silo that has left the
/// cluster since says nothing about the block.
/// </summary>
/// <param name="total">Replications of the run.</param>
/// <param name="most">Failures of one block that end the run.</param>
internal sealed class BlockFailures(long total, int most)
{
    private readonly Dictionary<long, List<(SiloAddress Silo, int Worker)>> _blocks = [];

    /// <summary>How often a block failed.</summary>
    public int Count(long index) => _blocks.TryGetValue(index, out var failures) ? failures.Count : 0;

    /// <summary>How often a block failed on a silo.</summary>
    public int Count(long index, SiloAddress silo) =>
        _blocks.TryGetValue(index, out var failures) ? failures.Count(x => x.Silo.Equals(silo)) : 0;

    /// <summary>Notes a failure; says why the run cannot go on when it was one too many.</summary>
    public string? Add(long index, SiloAddress silo, int worker, string reason)
    {
        if (!_blocks.TryGetValue(index, out var failures))
        {
            _blocks.Add(index, failures = []);
        }

        failures.Add((silo, worker));
        if (failures.Count < most)
        {
            return null;
        }

        var first = index * ReplicationBlock.Size;
        var last = first + ReplicationBlock.SizeOf(index, total) - 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Block {index} (replications {first} to {last}) failed {failures.Count} times, on "
            + $"{failures.Distinct().Count()} workers: {reason}");
    }

    /// <summary>Forgets a block that is summed up.</summary>
    public void Forget(long index) => _blocks.Remove(index);

    /// <summary>Forgets what failed on silos that are not there any more.</summary>
    public void Keep(SiloAddress[] active)
    {
        foreach (var failures in _blocks.Values)
        {
            failures.RemoveAll(x => Array.IndexOf(active, x.Silo) < 0);
        }
    }
}
