using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// The raw results of up to 64 consecutive replications. A worker fills one while others fill theirs; blocks are then
/// added up in index order. The numbers of one cell stand side by side.
/// </summary>
internal sealed class ReplicationBlock(MetricLayout layout)
{
    /// <summary>Replications of a full block.</summary>
    public const int Size = 64;

    private readonly double[] _cells = new double[layout.CellCount * Size];
    private readonly ReplicationRow[] _rows = [.. Enumerable.Range(0, Size).Select(_ => new ReplicationRow(layout))];
    private readonly Moments[] _moments = new Moments[layout.CellCount];

    /// <summary>Index of the block: its first replication divided by <see cref="Size"/>.</summary>
    public long Index { get; private set; }

    /// <summary>Number of replications in it.</summary>
    public int Count { get; private set; }

    /// <summary>The replications' dates, held seconds, accounts and fingerprints.</summary>
    public ReadOnlySpan<ReplicationRow> Rows => _rows.AsSpan(0, Count);

    /// <summary>Moments of each cell over the block.</summary>
    public ReadOnlySpan<Moments> Moments => _moments;

    /// <summary>Empties the block for other replications.</summary>
    public void Begin(long index)
    {
        Index = index;
        Count = 0;
    }

    /// <summary>Copies the next replication's result.</summary>
    /// <exception cref="InconsistentReplicationException">A metric is not a finite number.</exception>
    public void Add(ReplicationResult result)
    {
        for (var cell = 0; cell < result.Cells.Length; cell++)
        {
            if (!double.IsFinite(result.Cells[cell]))
            {
                throw NotFinite(result, cell);
            }

            _cells[(cell * Size) + Count] = result.Cells[cell];
        }

        _rows[Count].Take(result);
        Count++;
    }

    /// <summary>Computes the moments, once all replications are in.</summary>
    public void Complete()
    {
        for (var cell = 0; cell < _moments.Length; cell++)
        {
            _moments[cell] = Statistics.Moments.Of(Values(cell));
        }
    }

    /// <summary>The numbers of a cell in index order.</summary>
    public ReadOnlySpan<double> Values(int cell) => _cells.AsSpan(cell * Size, Count);

    private InconsistentReplicationException NotFinite(ReplicationResult result, int cell)
    {
        var series = layout.Series.First(s => cell < s.Offset + s.Length);
        return new InconsistentReplicationException(
            $"Replication {result.Index}: metric {series.Metric.Name} of {series.Entity} is not a finite number.");
    }
}
