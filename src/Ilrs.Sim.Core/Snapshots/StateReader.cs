using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Ilrs.Sim.Core.Snapshots;

/// <summary>Reads what a <see cref="StateWriter"/> wrote.</summary>
public sealed class StateReader : StateVisitor
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private int _position;

    /// <summary>A reader at the beginning of <paramref name="bytes"/>.</summary>
    public StateReader(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>True when everything has been read.</summary>
    public bool AtEnd => _position == _bytes.Length;

    /// <inheritdoc/>
    public override void Value(ref long value) => value = BinaryPrimitives.ReadInt64LittleEndian(Take(1));

    /// <inheritdoc/>
    public override void Value(ref double value) => value = BinaryPrimitives.ReadDoubleLittleEndian(Take(1));

    /// <inheritdoc/>
    public override void Values(Span<long> values)
    {
        var taken = Take(values.Length);
        if (BitConverter.IsLittleEndian)
        {
            taken.CopyTo(MemoryMarshal.AsBytes(values));
            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadInt64LittleEndian(taken[(i * 8)..]);
        }
    }

    /// <inheritdoc/>
    public override void Values(Span<double> values) => Values(MemoryMarshal.Cast<double, long>(values));

    private ReadOnlySpan<byte> Take(int words)
    {
        var bytes = words * 8;
        if (_bytes.Length - _position < bytes)
        {
            throw new ArgumentException(
                $"The snapshot ends at byte {_bytes.Length}; more was expected.");
        }

        var span = _bytes.Span.Slice(_position, bytes);
        _position += bytes;
        return span;
    }
}
