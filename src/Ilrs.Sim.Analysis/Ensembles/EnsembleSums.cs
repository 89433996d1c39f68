using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// The sums of an ensemble: blocks of replications are added in index order, each once. They can be saved at the end of
/// any block and taken up elsewhere; the result is the same to the bit. Memory does not grow with the replications.
/// One thread at a time.
/// </summary>
public sealed class EnsembleSums
{
    private const long Mark = 0x534d5553; // "SUMS"
    private readonly ReplicationSource _source;
    private readonly QuantileCounts[] _quantiles;
    private readonly Moments[] _moments;
    private readonly DateCounts[] _dates;
    private readonly DeadlineTally _deadlines;
    private readonly DelayTally _delays;
    private readonly PrerequisiteTally _prerequisites;
    private readonly AccountTally _accounts;
    private readonly BranchTally _branches;
    private UInt128 _fingerprint;
    private long _handled;
    private long _replications;
    private StateWriter? _writer;

    /// <summary>Sums to which nothing has been added.</summary>
    /// <param name="source">Where the replications come from; it uses the seed.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="total">Replications of the whole ensemble, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one replication.</exception>
    public EnsembleSums(ReplicationSource source, ulong seed, long total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        var (layout, scenario) = (source.Layout, source.Scenario);
        _source = source;
        Seed = seed;
        Total = total;
        _quantiles = [.. Enumerable.Range(0, layout.CellCount).Select(_ => new QuantileCounts())];
        _moments = new Moments[layout.CellCount];
        _dates = [.. layout.Tracked.Select(_ => new DateCounts(scenario.Start, scenario.Horizon))];
        _deadlines = new DeadlineTally(scenario, layout);
        _delays = new DelayTally(layout, source.Plan);
        _prerequisites = new PrerequisiteTally(scenario, layout);
        _accounts = new AccountTally(layout);
        _branches = new BranchTally(scenario, layout);
    }

    /// <summary>The seed.</summary>
    public ulong Seed { get; private set; }

    /// <summary>Replications of the whole ensemble.</summary>
    public long Total { get; private set; }

    /// <summary>Replications that are summed up: the first so many by index.</summary>
    public long Replications => _replications;

    /// <summary>Index of the block that is to be added next.</summary>
    public long NextBlock { get; private set; }

    /// <summary>True when every block has been added.</summary>
    public bool IsComplete => _replications == Total;

    /// <summary>Takes up sums that <see cref="Save"/> gave.</summary>
    /// <param name="source">A source of the same scenario and seed.</param>
    /// <param name="saved">The sums.</param>
    /// <exception cref="ArgumentException">The bytes are damaged, or of another scenario.</exception>
    public static EnsembleSums Restore(ReplicationSource source, ReadOnlyMemory<byte> saved)
    {
        var sums = new EnsembleSums(source, 0, 1);
        var reader = SavedWords.Open(saved, "an ensemble's sums");
        sums.Visit(reader);
        return reader.AtEnd ? sums : throw new ArgumentException("The sums are those of a larger scenario.");
    }

    /// <summary>The sums as bytes; the same sums give the same bytes.</summary>
    public byte[] Save()
    {
        var writer = _writer ??= new StateWriter(_quantiles.Length * 256);
        writer.Clear();
        Visit(writer);
        return SavedWords.Close(writer);
    }

    /// <summary>Adds the next block.</summary>
    /// <exception cref="ArgumentException">It is not the next block, or has not as many replications.</exception>
    /// <exception cref="InconsistentReplicationException">A replication's figures contradict each other.</exception>
    public void Add(ReplicationBlock block)
    {
        if (block.Index != NextBlock || IsComplete)
        {
            throw new ArgumentException($"Block {block.Index} cannot be added; the next is {NextBlock}.");
        }

        if (block.Count != ReplicationBlock.SizeOf(block.Index, Total))
        {
            throw new ArgumentException($"Block {block.Index} has {block.Count} replications of {Total} in all.");
        }

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

        _branches.Add(block, Seed);
        for (var cell = 0; cell < _quantiles.Length; cell++)
        {
            _moments[cell] = _moments[cell].Merge(block.Moments[cell]);
            _quantiles[cell].Add(block.Values(cell));
        }

        _replications += block.Count;
        NextBlock++;
    }

    /// <summary>The result of what was added so far: that of an ensemble of so many replications.</summary>
    public EnsembleResult Summarise()
    {
        var dates = _source.Layout.Tracked.Select(Summarise).ToArray();
        return new EnsembleResult
        {
            Scenario = _source.Scenario,
            Layout = _source.Layout,
            Seed = Seed,
            Replications = _replications,
            Fingerprint = _fingerprint,
            Handled = _handled,
            Cells = [.. _quantiles.Select(Summarise)],
            Dates = dates,
            Phases = [.. _source.Scenario.Phases.Select(phase => Summarise(phase, dates))],
            Delays = _delays.Summarise(),
            Prerequisites = _prerequisites.Summarise(),
            Accounts = _accounts.Summarise(_replications),
            Branches = _branches.Summarise(_replications),
        };
    }

    private void Visit(StateVisitor visitor)
    {
        SavedWords.Expect(visitor, Mark, "The mark of sums");
        SavedWords.Expect(visitor, _quantiles.Length, "The number of metric cells");
        SavedWords.Expect(visitor, _dates.Length, "The number of tracked items");
        SavedWords.Expect(visitor, _source.Layout.Resources.Count, "The number of resources");
        VisitProgress(visitor);
        for (var cell = 0; cell < _quantiles.Length; cell++)
        {
            var (sum, squares) = (_moments[cell].Sum, _moments[cell].SquaredDeviations);
            visitor.Value(ref sum);
            visitor.Value(ref squares);
            _moments[cell] = new Moments(_replications, sum, squares);
            _quantiles[cell].Visit(visitor);
        }

        foreach (var dates in _dates)
        {
            dates.Visit(visitor);
        }

        _deadlines.Visit(visitor);
        _delays.Visit(visitor);
        _prerequisites.Visit(visitor);
        _accounts.Visit(visitor);
        _branches.Visit(visitor);
    }

    private void VisitProgress(StateVisitor visitor)
    {
        var (seed, total, next) = (unchecked((long)Seed), Total, NextBlock);
        visitor.Value(ref seed);
        visitor.Value(ref total);
        visitor.Value(ref next);
        (Seed, Total, NextBlock) = (unchecked((ulong)seed), total, next);
        visitor.Value(ref _replications);
        visitor.Value(ref _handled);
        visitor.Value(ref _fingerprint);
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
        _source.Plan.Cells[cell],
        1 - ((double)counts.Zeros / Math.Max(1, counts.Count)));

    private DateSummary Summarise(TrackedItem item, int index)
    {
        var counts = _dates[index];
        var moments = counts.Moments;
        var plan = _source.Plan.Dates[index];
        var known = KnownDates.IsKnown(_source.Scenario, item, counts);
        return new DateSummary
        {
            Item = item,
            Known = known,
            Plan = plan < _source.Scenario.Horizon ? plan : null,
            Reached = new Proportion(counts.Came, counts.Count),
            CameByYear =
            [
                .. Enumerable.Range(_source.Layout.FirstYear + 1, _source.Layout.Years)
                    .Select(year => counts.CameBefore(_source.Scenario.Calendar.Date(year, 1, 1))),
            ],
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
