namespace Ilrs.Sim.Core.Engine;

/// <summary>A message between two entities: fixed size, three payload words, nothing shared.</summary>
public readonly struct Message
{
    /// <summary>A plain message.</summary>
    public Message(int target, int sender, MessageKind kind, long a = 0, long b = 0, long c = 0)
        : this(target, sender, kind, 0, 0, a, b, c)
    {
    }

    /// <summary>A message with a timer's slot and generation.</summary>
    public Message(int target, int sender, MessageKind kind, ushort slot, uint generation, long a, long b, long c)
    {
        Target = target;
        Sender = sender;
        Kind = kind;
        Slot = slot;
        Generation = generation;
        A = a;
        B = b;
        C = c;
    }

    /// <summary>Order of the entity that handles it.</summary>
    public int Target { get; }

    /// <summary>Order of the entity that sent it; −1 for the calendar and the scenario.</summary>
    public int Sender { get; }

    /// <summary>What it says.</summary>
    public MessageKind Kind { get; }

    /// <summary>Slot of the timer, for <see cref="MessageKind.Timer"/>.</summary>
    public ushort Slot { get; }

    /// <summary>Generation of the timer, for <see cref="MessageKind.Timer"/>.</summary>
    public uint Generation { get; }

    /// <summary>First payload word.</summary>
    public long A { get; }

    /// <summary>Second payload word.</summary>
    public long B { get; }

    /// <summary>Third payload word.</summary>
    public long C { get; }

    /// <summary>The payload bits of a number: −0 becomes 0, every NaN the same.</summary>
    public static long Bits(double value) =>
        BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value + 0.0);

    /// <summary>The number whose payload bits are given.</summary>
    public static double Number(long bits) => BitConverter.Int64BitsToDouble(bits);
}
