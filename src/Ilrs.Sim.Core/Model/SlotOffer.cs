namespace Ilrs.Sim.Core.Model;

/// <summary>Room for guest instruments on a mission or module, and its call. Null limits do not bind.</summary>
public sealed record SlotOffer
{
    /// <summary>Most instruments, or null.</summary>
    public int? Count { get; init; }

    /// <summary>Mass for guests, kg, or null.</summary>
    public double? Mass { get; init; }

    /// <summary>Power for guests, W, or null.</summary>
    public double? Power { get; init; }

    /// <summary>Data rate for guests, Mbit/s, or null.</summary>
    public double? DataRate { get; init; }

    /// <summary>Most mass of one instrument, kg, or null.</summary>
    public double? LargestItem { get; init; }

    /// <summary>
    /// The call opens this many seconds before the planned integration begins; null: there is no call.
    /// </summary>
    public long? Notice { get; init; }

    /// <summary>From call to award, seconds; drawn once per call.</summary>
    public Parameter Decision { get; init; } = Parameter.Of(0);
}
