namespace Ilrs.Sim.Core.Model;

/// <summary>What the host's operator has taken for its own payload before the call.</summary>
public sealed record OwnPayload
{
    /// <summary>Number of instruments.</summary>
    public int Count { get; init; }

    /// <summary>Mass, kg.</summary>
    public double Mass { get; init; }

    /// <summary>Power, W.</summary>
    public double Power { get; init; }

    /// <summary>Data rate, Mbit/s.</summary>
    public double DataRate { get; init; }
}
