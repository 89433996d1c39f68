using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// Sums replications up by the alternatives that they took: dates of the milestones and of what the branch itself
/// changes, and totals of a few metrics. It needs no memory where a scenario has no branches.
/// </summary>
internal sealed class BranchTally
{
    private static readonly MetricSpec[] Metrics =
    [
        MetricCatalogue.Awards, MetricCatalogue.AwardedMass, MetricCatalogue.GuestMass,
        MetricCatalogue.InstrumentHours, MetricCatalogue.DeliveredMass, MetricCatalogue.Losses,
    ];

    private readonly MetricLayout _layout;
    private readonly List<Sums> _sums = [];
    private readonly BranchDefinition[] _branches;
    private readonly MetricSpec[] _metrics;
    private readonly double[] _totals = new double[ReplicationBlock.Size];
    private readonly double[] _some = new double[ReplicationBlock.Size];
    private readonly int[] _taken = new int[ReplicationBlock.Size];

    public BranchTally(Scenario scenario, MetricLayout layout)
    {
        _layout = layout;
        _branches = [.. scenario.Branches.OrderBy(branch => branch.Id, StringComparer.Ordinal)];
        _metrics = [.. Metrics.Where(metric => layout.Series.Any(series => series.Metric == metric))];
        foreach (var branch in _branches)
        {
            var changed = branch.Alternatives
                .SelectMany(alternative => alternative.Interventions)
                .Select(change => change.Target)
                .ToHashSet(StringComparer.Ordinal);
            var items = layout.Tracked.Index()
                .Where(entry => entry.Item.Kind == TrackedKind.Milestone || changed.Contains(entry.Item.Id))
                .Select(entry => entry.Index)
                .ToArray();
            _sums.AddRange(branch.Alternatives.Select(_ => new Sums(
                items,
                [.. items.Select(_ => new DateCounts(scenario.Start, scenario.Horizon))],
                new Moments[_metrics.Length])));
        }
    }

    public void Add(ReplicationBlock block, ulong seed)
    {
        var first = 0;
        foreach (var branch in _branches)
        {
            for (var row = 0; row < block.Count; row++)
            {
                var draws = new DrawSource(seed, unchecked((ulong)block.Rows[row].Index));
                _taken[row] = BranchDraws.Alternative(branch, draws);
                _sums[first + _taken[row]].Add(block.Rows[row]);
            }

            for (var metric = 0; metric < _metrics.Length; metric++)
            {
                AddMetric(block, metric, first, branch.Alternatives.Count);
            }

            first += branch.Alternatives.Count;
        }
    }

    public IReadOnlyList<BranchSummary> Summarise(long replications)
    {
        var summaries = new List<BranchSummary>();
        var first = 0;
        foreach (var branch in _branches)
        {
            var offset = first;
            summaries.Add(new BranchSummary(
                branch,
                [.. branch.Alternatives.Select((alternative, i) => _sums[offset + i].Summarise(
                    alternative, replications, _layout, _metrics))]));
            first += branch.Alternatives.Count;
        }

        return summaries;
    }

    public void Visit(StateVisitor visitor)
    {
        foreach (var sums in _sums)
        {
            sums.Visit(visitor);
        }
    }

    private void AddMetric(ReplicationBlock block, int metric, int first, int alternatives)
    {
        Array.Clear(_totals);
        foreach (var series in _layout.Series)
        {
            if (series.Metric != _metrics[metric])
            {
                continue;
            }

            for (var cell = series.Offset; cell < series.Offset + series.Length; cell++)
            {
                var values = block.Values(cell);
                for (var row = 0; row < values.Length; row++)
                {
                    _totals[row] += values[row];
                }
            }
        }

        for (var alternative = 0; alternative < alternatives; alternative++)
        {
            var count = 0;
            for (var row = 0; row < block.Count; row++)
            {
                if (_taken[row] == alternative)
                {
                    _some[count++] = _totals[row];
                }
            }

            ref var moments = ref _sums[first + alternative].Metrics[metric];
            moments = moments.Merge(Moments.Of(_some.AsSpan(0, count)));
        }
    }

    private sealed class Sums(int[] items, DateCounts[] dates, Moments[] metrics)
    {
        private long _count;

        public Moments[] Metrics => metrics;

        public void Add(ReplicationResult row)
        {
            _count++;
            for (var i = 0; i < items.Length; i++)
            {
                dates[i].Add(row.Dates[items[i]]);
            }
        }

        public AlternativeSummary Summarise(
            AlternativeDefinition alternative, long replications, MetricLayout layout, MetricSpec[] specs) => new(
            alternative,
            new Proportion(_count, replications),
            [.. items.Select((item, i) => new BranchDate(
                layout.Tracked[item],
                new Proportion(dates[i].Came, dates[i].Count),
                dates[i].Quantile(10),
                dates[i].Quantile(50),
                dates[i].Quantile(90)))],
            [.. specs.Select((spec, i) => new BranchMetric(spec, metrics[i].Mean, metrics[i].StandardError))]);

        public void Visit(StateVisitor visitor)
        {
            visitor.Value(ref _count);
            foreach (var date in dates)
            {
                date.Visit(visitor);
            }

            for (var i = 0; i < metrics.Length; i++)
            {
                var (count, sum, squares) = (metrics[i].Count, metrics[i].Sum, metrics[i].SquaredDeviations);
                visitor.Value(ref count);
                visitor.Value(ref sum);
                visitor.Value(ref squares);
                metrics[i] = new Moments(count, sum, squares);
            }
        }
    }
}
