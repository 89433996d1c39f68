using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// Sums lateness against the plan by cause, and checks in each replication that the causes sum to it.
/// </summary>
internal sealed class DelayTally(MetricLayout layout, ReplicationResult plan)
{
    private readonly Int128[] _seconds = new Int128[layout.Tracked.Count * ReplicationResult.CauseCount];
    private readonly long[] _reached = new long[layout.Tracked.Count];

    public void Add(ReplicationRow row)
    {
        for (var item = 0; item < _reached.Length; item++)
        {
            if (row.Dates[item].IsNever || plan.Dates[item].IsNever)
            {
                continue;
            }

            var explained = 0L;
            var offset = item * ReplicationResult.CauseCount;
            for (var cause = offset; cause < offset + ReplicationResult.CauseCount; cause++)
            {
                var seconds = row.Held[cause] - plan.Held[cause];
                explained += seconds;
                _seconds[cause] += seconds;
            }

            _reached[item]++;
            if (row.Dates[item] - plan.Dates[item] != explained)
            {
                throw new InconsistentReplicationException(
                    $"Replication {row.Index}: {layout.Tracked[item].Id} ({layout.Tracked[item].Kind}) is " +
                    $"{row.Dates[item] - plan.Dates[item]} s late, but its causes sum to {explained} s.");
            }
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
}
