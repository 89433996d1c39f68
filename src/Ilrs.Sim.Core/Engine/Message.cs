using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Engine;

/// <summary>A message between two entities: fixed size, three payload words, nothing shared.</summary>
public struct Message
{
    private int _target;
    private int _sender;
    private ulong _head;
    private long _a;
    private long _b;
    private long _c;

    /// <summary>A plain message.</summary>
    public Message(int target, int sender, MessageKind kind, long a = 0, long b = 0, long c = 0) =>
        Write(target, sender, Heading(kind, 0, 0), a, b, c);

    /// <summary>A message with a timer's slot and generation.</summary>
    public Message(int target, int sender, MessageKind kind, ushort slot, uint generation, long a, long b, long c) =>
        Write(target, sender, Heading(kind, slot, generation), a, b, c);

    /// <summary>Order of the entity that handles it.</summary>
    public readonly int Target => _target;

    /// <summary>Order of the entity that sent it; −1 for the calendar and the scenario.</summary>
    public readonly int Sender => _sender;

    /// <summary>What it says.</summary>
    public readonly MessageKind Kind => unchecked((MessageKind)(ushort)_head);

    /// <summary>Slot of the timer, for <see cref="MessageKind.Timer"/>.</summary>
    public readonly ushort Slot => unchecked((ushort)(_head >> 16));

    /// <summary>Generation of the timer, for <see cref="MessageKind.Timer"/>.</summary>
    public readonly uint Generation => unchecked((uint)(_head >> 32));

    /// <summary>First payload word.</summary>
    public readonly long A => _a;

    /// <summary>Second payload word.</summary>
    public readonly long B => _b;

    /// <summary>Third payload word.</summary>
    public readonly long C => _c;

    /// <summary>Kind and slot, as they enter the chain.</summary>
    internal readonly ulong KindAndSlot => unchecked((uint)_head);

    /// <summary>The payload bits of a number: −0 becomes 0, every NaN the same.</summary>
    public static long Bits(double value) =>
        BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value + 0.0);

    /// <summary>Reads or writes a message: in snapshots, and where messages leave the process.</summary>
    public static void Visit(StateVisitor visitor, ref Message message)
    {
        visitor.Value(ref message._target);
        visitor.Value(ref message._sender);
        var head = unchecked((long)message._head);
        visitor.Value(ref head);
        message._head = unchecked((ulong)head);
        visitor.Value(ref message._a);
        visitor.Value(ref message._b);
        visitor.Value(ref message._c);
    }

    /// <summary>The number whose payload bits are given.</summary>
    public static double Number(long bits) => BitConverter.Int64BitsToDouble(bits);

    /// <summary>Kind, slot and generation in one word.</summary>
    internal static ulong Heading(MessageKind kind, ushort slot, uint generation) =>
        (ulong)kind | ((ulong)slot << 16) | ((ulong)generation << 32);

    /// <summary>Writes all fields in place: a message is never built on the side and copied.</summary>
    internal void Write(int target, int sender, ulong head, long a, long b, long c)
    {
        _target = target;
        _sender = sender;
        _head = head;
        _a = a;
        _b = b;
        _c = c;
    }
}
