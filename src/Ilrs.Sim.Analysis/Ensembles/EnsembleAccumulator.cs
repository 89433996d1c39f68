using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Adds up blocks of replications in index order. Memory does not grow with their number.</summary>
internal sealed class EnsembleAccumulator
{
    private readonly ReplicationSource _source;
    private readonly QuantileCounts[] _quantiles;
    private readonly Moments[] _moments;
    private readonly DateCounts[] _dates;
    private readonly DeadlineTally _deadlines;
    private readonly DelayTally _delays;
    private readonly PrerequisiteTally _prerequisites;
    private readonly AccountTally _accounts;
    private UInt128 _fingerprint;
    private long _handled;
    private long _replications;

    public EnsembleAccumulator(ReplicationSource source)
    {
        var (layout, scenario) = (source.Layout, source.Scenario);
        _source = source;
        _quantiles = [.. Enumerable.Range(0, layout.CellCount).Select(_ => new QuantileCounts())];
        _moments = new Moments[layout.CellCount];
        _dates = [.. layout.Tracked.Select(_ => new DateCounts(scenario.Start, scenario.Horizon))];
        _deadlines = new DeadlineTally(scenario, layout);
        _delays = new DelayTally(layout, source.Plan);
        _prerequisites = new PrerequisiteTally(scenario, layout);
        _accounts = new AccountTally(layout);
    }

    /// <summary>Adds the next block.</summary>
    /// <exception cref="InconsistentReplicationException">A replication's figures contradict each other.</exception>
    public void Add(ReplicationBlock block)
    {
        foreach (var row in block.Rows)
        {
            _fingerprint = Fingerprints.Fold(_fingerprint, row.Fingerprint);
            _handled += row.Handled;
            for (var item = 0; item < _dates.Length; item++)
            {
                _dates[item].Add(row.Dates[item]);
            }

            _deadlines.Add(row);
            _delays.Add(row);
            _prerequisites.Add(row);
            _accounts.Add(row);
        }

        for (var cell = 0; cell < _quantiles.Length; cell++)
        {
            _moments[cell] = _moments[cell].Merge(block.Moments[cell]);
            _quantiles[cell].Add(block.Values(cell));
        }

        _replications += block.Count;
    }

    /// <summary>The result of what was added so far.</summary>
    public EnsembleResult Summarise(EnsembleOptions options)
    {
        var dates = _source.Layout.Tracked.Select(Summarise).ToArray();
        return new EnsembleResult
        {
            Scenario = _source.Scenario,
            Layout = _source.Layout,
            Seed = options.Seed,
            Replications = _replications,
            Fingerprint = _fingerprint,
            Handled = _handled,
            Cells = [.. _quantiles.Select(Summarise)],
            Dates = dates,
            Phases = [.. _source.Scenario.Phases.Select(phase => Summarise(phase, dates))],
            Delays = _delays.Summarise(),
            Prerequisites = _prerequisites.Summarise(),
            Accounts = _accounts.Summarise(_replications),
        };
    }

    private CellSummary Summarise(QuantileCounts counts, int cell) => new(
        _moments[cell].Mean,
        _moments[cell].StandardDeviation,
        _moments[cell].StandardError,
        counts.Quantile(10) ?? double.NaN,
        counts.Quantile(50) ?? double.NaN,
        counts.Quantile(90) ?? double.NaN,
        counts.Minimum,
        counts.Maximum,
        _source.Plan.Cells[cell]);

    private DateSummary Summarise(TrackedItem item, int index)
    {
        var counts = _dates[index];
        var moments = counts.Moments;
        var plan = _source.Plan.Dates[index];
        return new DateSummary
        {
            Item = item,
            Plan = plan < _source.Scenario.Horizon ? plan : null,
            Reached = new Proportion(counts.Came, counts.Count),
            Mean = _source.Scenario.Start + (long)Math.Round(moments.Mean),
            StandardDeviation = moments.StandardDeviation,
            StandardError = moments.StandardError,
            P10 = counts.Quantile(10),
            P50 = counts.Quantile(50),
            P90 = counts.Quantile(90),
            Announced = _deadlines.OfMilestone(index),
        };
    }

    private PhaseSummary Summarise(PhaseDefinition phase, DateSummary[] dates) => new(
        phase,
        dates.FirstOrDefault(date => date.Item.Kind == TrackedKind.Milestone && date.Item.Id == phase.BeginsWith),
        _deadlines.OfPhase(phase));
}
