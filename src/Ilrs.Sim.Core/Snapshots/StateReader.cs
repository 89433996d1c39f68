using System.Buffers.Binary;

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
    public override void Value(ref long value) => value = BinaryPrimitives.ReadInt64LittleEndian(Take());

    /// <inheritdoc/>
    public override void Value(ref double value) => value = BinaryPrimitives.ReadDoubleLittleEndian(Take());

    private ReadOnlySpan<byte> Take()
    {
        if (_bytes.Length - _position < 8)
        {
            throw new ArgumentException(
                $"The snapshot ends at byte {_bytes.Length}; more was expected.");
        }

        var span = _bytes.Span.Slice(_position, 8);
        _position += 8;
        return span;
    }
}
