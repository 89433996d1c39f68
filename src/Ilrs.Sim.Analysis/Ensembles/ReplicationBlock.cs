using System.Runtime.InteropServices;
using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// The raw results of up to 64 consecutive replications. A worker fills one while others fill theirs, here or on
/// another machine; blocks are then added up in index order by <see cref="EnsembleSums"/>. One thread at a time.
/// </summary>
/// <remarks>
/// Cells stand in tiles of 64 replications × 64 cells that stay in the processor's first cache. A replication's row of
/// each tile is copied whole; when the block is complete every tile is transposed, so that the numbers of one cell
/// stand side by side.
/// </remarks>
public sealed class ReplicationBlock
{
    /// <summary>Replications of a full block.</summary>
    public const int Size = 64;

    private const int Tile = Size * Size;
    private const long Mark = 0x4b434f4c42; // "BLOCK"
    private readonly MetricLayout _layout;
    private readonly double[] _cells;
    private readonly ReplicationResult[] _rows;
    private readonly Moments[] _moments;
    private StateWriter? _writer;

    /// <summary>An empty block.</summary>
    /// <param name="layout">Where each number of a result stands.</param>
    public ReplicationBlock(MetricLayout layout)
    {
        _layout = layout;
        _cells = new double[(layout.CellCount + Size - 1) / Size * Tile];
        _rows = [.. Enumerable.Range(0, Size).Select(_ => Empty(layout))];
        _moments = new Moments[layout.CellCount];
    }

    /// <summary>Index of the block: its first replication divided by <see cref="Size"/>.</summary>
    public long Index { get; private set; }

    /// <summary>Number of replications in it.</summary>
    public int Count { get; private set; }

    /// <summary>The replications' results without their cells.</summary>
    internal ReadOnlySpan<ReplicationResult> Rows => _rows.AsSpan(0, Count);

    /// <summary>Moments of each cell over the block.</summary>
    internal ReadOnlySpan<Moments> Moments => _moments;

    /// <summary>Number of blocks of an ensemble.</summary>
    /// <param name="total">Its replications, at least 1.</param>
    public static long BlocksOf(long total) => ((total - 1) / Size) + 1;

    /// <summary>Number of replications in a block of an ensemble; the last block may be short.</summary>
    /// <param name="index">Index of the block.</param>
    /// <param name="total">Replications of the ensemble.</param>
    public static int SizeOf(long index, long total) => (int)Math.Min(Size, total - (index * Size));

    /// <summary>Runs the replications of a block in place of what the object held.</summary>
    /// <param name="index">Index of the block.</param>
    /// <param name="total">Replications of the whole ensemble.</param>
    /// <param name="run">Runs the replication of an index.</param>
    /// <param name="cancellation">Ends the block between two replications.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; the block is of no use.</exception>
    /// <exception cref="InconsistentReplicationException">A metric is not a finite number.</exception>
    public void Run(
        long index, long total, Func<long, ReplicationResult> run, CancellationToken cancellation = default)
    {
        Begin(index);
        var first = index * Size;
        var end = first + SizeOf(index, total);
        for (var replication = first; replication < end; replication++)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(run(replication));
        }

        Complete();
    }

    /// <summary>The block as bytes, from which it is restored bit for bit.</summary>
    public byte[] Save()
    {
        var writer = _writer ??= new StateWriter(_cells.Length * sizeof(double));
        writer.Clear();
        Visit(writer);
        return SavedWords.Close(writer);
    }

    /// <summary>Takes what <see cref="Save"/> gave in place of what the object held.</summary>
    /// <param name="saved">A block of the same scenario.</param>
    /// <exception cref="ArgumentException">The bytes are damaged, or of another scenario.</exception>
    public void Restore(ReadOnlyMemory<byte> saved)
    {
        var reader = SavedWords.Open(saved, "a block");
        Visit(reader);
        if (!reader.AtEnd)
        {
            throw new ArgumentException("The block is that of a larger scenario.", nameof(saved));
        }
    }

    /// <summary>Empties the block for other replications.</summary>
    internal void Begin(long index)
    {
        Index = index;
        Count = 0;
    }

    /// <summary>Copies the next replication's result.</summary>
    private void Add(ReplicationResult result)
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
    private void Complete()
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
    internal ReadOnlySpan<double> Values(int cell) => _cells.AsSpan(cell * Size, Count);

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

    private void Visit(StateVisitor visitor)
    {
        SavedWords.Expect(visitor, Mark, "The mark of a block");
        SavedWords.Expect(visitor, _moments.Length, "The number of metric cells");
        SavedWords.Expect(visitor, _layout.Tracked.Count, "The number of tracked items");
        SavedWords.Expect(visitor, _layout.Resources.Count, "The number of resources");
        var (index, count) = (Index, Count);
        visitor.Value(ref index);
        visitor.Value(ref count);
        (Index, Count) = count is > 0 and <= Size
            ? (index, count)
            : throw new ArgumentException($"A block has 1 to {Size} replications, not {count}.");
        foreach (var row in Rows)
        {
            VisitRow(visitor, row);
        }

        for (var cell = 0; cell < _moments.Length; cell++)
        {
            VisitCell(visitor, cell);
        }
    }

    private static void VisitRow(StateVisitor visitor, ReplicationResult row)
    {
        var (index, fingerprint, handled) = (row.Index, row.Fingerprint, row.Handled);
        visitor.Value(ref index);
        visitor.Value(ref fingerprint);
        visitor.Value(ref handled);
        (row.Index, row.Fingerprint, row.Handled) = (index, fingerprint, handled);
        visitor.Values(MemoryMarshal.Cast<SimTime, long>(row.Dates.AsSpan()));
        visitor.Values(row.Held);
        visitor.Values(row.Last);
        visitor.Values(MemoryMarshal.Cast<AccountTotals, long>(row.Accounts.AsSpan()));
    }

    // Many cells are the same in all replications: such a cell takes one word.
    private void VisitCell(StateVisitor visitor, int cell)
    {
        var values = _cells.AsSpan(cell * Size, Count);
        var (sum, squares) = (_moments[cell].Sum, _moments[cell].SquaredDeviations);
        visitor.Value(ref sum);
        visitor.Value(ref squares);
        _moments[cell] = new Statistics.Moments(Count, sum, squares);
        var bits = MemoryMarshal.Cast<double, long>(values);
        var same = !bits.ContainsAnyExcept(bits[0]);
        visitor.Value(ref same);
        visitor.Values(same ? values[..1] : values);
        if (same)
        {
            values.Fill(values[0]);
        }
    }

    private void RequireFinite(int cell, ReadOnlySpan<double> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (!double.IsFinite(values[row]))
            {
                var series = _layout.Series.First(s => cell < s.Offset + s.Length);
                throw new InconsistentReplicationException(
                    $"Replication {_rows[row].Index}: metric {series.Metric.Name} of {series.Entity} is "
                    + "not a finite number.");
            }
        }
    }
}
