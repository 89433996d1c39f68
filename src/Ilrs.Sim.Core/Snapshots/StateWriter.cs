using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Ilrs.Sim.Core.Snapshots;

/// <summary>Writes state as little-endian 64-bit words.</summary>
/// <param name="capacity">Bytes that are expected; more may be written.</param>
public sealed class StateWriter(int capacity = 4_096) : StateVisitor
{
    private readonly ArrayBufferWriter<byte> _buffer = new(capacity);

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

    /// <inheritdoc/>
    public override void Values(Span<long> values)
    {
        if (!BitConverter.IsLittleEndian)
        {
            base.Values(values);
            return;
        }

        var bytes = MemoryMarshal.AsBytes(values);
        bytes.CopyTo(_buffer.GetSpan(bytes.Length));
        _buffer.Advance(bytes.Length);
    }

    /// <inheritdoc/>
    public override void Values(Span<double> values) => Values(MemoryMarshal.Cast<double, long>(values));
}
