using System.Buffers;
using System.Buffers.Binary;

namespace Ilrs.Sim.Core.Snapshots;

/// <summary>Writes state as little-endian 64-bit words.</summary>
public sealed class StateWriter : StateVisitor
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4_096);

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear() => _buffer.ResetWrittenCount();

    /// <inheritdoc/>
    public override void Value(ref long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    /// <inheritdoc/>
    public override void Value(ref double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }
}
