using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// The raw results of up to 64 consecutive replications. A worker fills one while others fill theirs; blocks are then
/// added up in index order.
/// </summary>
/// <remarks>
/// Cells stand in tiles of 64 replications × 64 cells that stay in the processor's first cache. A replication's row of
/// each tile is copied whole; when the block is complete every tile is transposed, so that the numbers of one cell
/// stand side by side.
/// </remarks>
internal sealed class ReplicationBlock(MetricLayout layout)
{
    /// <summary>Replications of a full block.</summary>
    public const int Size = 64;

    private const int Tile = Size * Size;
    private readonly double[] _cells = new double[(layout.CellCount + Size - 1) / Size * Tile];
    private readonly ReplicationResult[] _rows = [.. Enumerable.Range(0, Size).Select(_ => Empty(layout))];
    private readonly Moments[] _moments = new Moments[layout.CellCount];

    /// <summary>Index of the block: its first replication divided by <see cref="Size"/>.</summary>
    public long Index { get; private set; }

    /// <summary>Number of replications in it.</summary>
    public int Count { get; private set; }

    /// <summary>The replications' results without their cells.</summary>
    public ReadOnlySpan<ReplicationResult> Rows => _rows.AsSpan(0, Count);

    /// <summary>Moments of each cell over the block.</summary>
    public ReadOnlySpan<Moments> Moments => _moments;

    /// <summary>Empties the block for other replications.</summary>
    public void Begin(long index)
    {
        Index = index;
        Count = 0;
    }

    /// <summary>Copies the next replication's result.</summary>
    public void Add(ReplicationResult result)
    {
        var cells = result.Cells.AsSpan();
        for (var first = 0; first < cells.Length; first += Size)
        {
            var some = cells[first..Math.Min(first + Size, cells.Length)];
            some.CopyTo(_cells.AsSpan((first * Size) + (Count * Size)));
        }

        Copy(result, _rows[Count]);
        Count++;
    }

    /// <summary>Computes the moments, once all replications are in.</summary>
    /// <exception cref="InconsistentReplicationException">A metric is not a finite number.</exception>
    public void Complete()
    {
        for (var tile = 0; tile < _cells.Length; tile += Tile)
        {
            Transpose(_cells.AsSpan(tile, Tile));
        }

        for (var cell = 0; cell < _moments.Length; cell++)
        {
            var values = Values(cell);
            _moments[cell] = Statistics.Moments.Of(values);
            if (!double.IsFinite(_moments[cell].Sum))
            {
                RequireFinite(cell, values);
            }
        }
    }

    /// <summary>The numbers of a cell in index order, once the block is complete.</summary>
    public ReadOnlySpan<double> Values(int cell) => _cells.AsSpan(cell * Size, Count);

    private static ReplicationResult Empty(MetricLayout layout) => new(0, layout.Tracked.Count, layout.Resources.Count);

    private static void Copy(ReplicationResult from, ReplicationResult to)
    {
        to.Index = from.Index;
        to.Fingerprint = from.Fingerprint;
        to.Handled = from.Handled;
        from.Dates.CopyTo(to.Dates, 0);
        from.Held.CopyTo(to.Held, 0);
        from.Last.CopyTo(to.Last, 0);
        from.Accounts.CopyTo(to.Accounts, 0);
    }

    private static void Transpose(Span<double> tile)
    {
        for (var row = 1; row < Size; row++)
        {
            for (var column = 0; column < row; column++)
            {
                ref var below = ref tile[(row * Size) + column];
                ref var above = ref tile[(column * Size) + row];
                (below, above) = (above, below);
            }
        }
    }

    private void RequireFinite(int cell, ReadOnlySpan<double> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (!double.IsFinite(values[row]))
            {
                var series = layout.Series.First(s => cell < s.Offset + s.Length);
                throw new InconsistentReplicationException(
                    $"Replication {_rows[row].Index}: metric {series.Metric.Name} of {series.Entity} is "
                    + "not a finite number.");
            }
        }
    }
}
