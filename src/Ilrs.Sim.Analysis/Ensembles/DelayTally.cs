using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// Sums lateness against the plan by cause, and checks in each replication that the causes sum to it.
/// </summary>
internal sealed class DelayTally(MetricLayout layout, ReplicationResult plan)
{
    private readonly Int128[] _seconds = new Int128[layout.Tracked.Count * ReplicationResult.CauseCount];
    private readonly long[] _reached = new long[layout.Tracked.Count];
    private readonly long[] _lines = new long[ReplicationResult.CauseCount];

    public void Add(ReplicationResult row)
    {
        for (var item = 0; item < _reached.Length; item++)
        {
            if (!Lateness.TryExplain(layout.Tracked, row, plan, item, _lines))
            {
                continue;
            }

            var explained = 0L;
            var sums = _seconds.AsSpan(item * ReplicationResult.CauseCount, ReplicationResult.CauseCount);
            for (var cause = 0; cause < sums.Length; cause++)
            {
                explained += _lines[cause];
                sums[cause] += _lines[cause];
            }

            _reached[item]++;
            Check(row, item, explained);
        }
    }

    public IReadOnlyList<DelaySummary> Summarise() =>
    [
        .. layout.Tracked.Index()
            .Where(entry => !plan.Dates[entry.Index].IsNever)
            .Select(entry => new DelaySummary(
                entry.Item,
                plan.Dates[entry.Index],
                _reached[entry.Index],
                _seconds[(entry.Index * ReplicationResult.CauseCount)..][..ReplicationResult.CauseCount])),
    ];

    public void Visit(StateVisitor visitor)
    {
        foreach (ref var seconds in _seconds.AsSpan())
        {
            visitor.Value(ref seconds);
        }

        visitor.Values(_reached);
    }

    // A mission has held seconds of its own for all of its lateness; only what waits for others may have a float.
    private void Check(ReplicationResult row, int item, long explained)
    {
        var tracked = layout.Tracked[item];
        var late = row.Dates[item] - plan.Dates[item];
        var own = tracked.Kind is TrackedKind.Launch or TrackedKind.Arrival;
        if (explained != late || (own && _lines[(int)DelayCause.Float] != 0))
        {
            throw new InconsistentReplicationException(
                $"Replication {row.Index}: {tracked.Id} ({tracked.Kind}) is {late} s late, but its causes sum to " +
                $"{explained - (own ? _lines[(int)DelayCause.Float] : 0)} s.");
        }
    }
}
