namespace Ilrs.Sim.Core.Model;

/// <summary>What belonging to a bloc does to a member; without one a bloc does nothing.</summary>
public sealed record BlocEffect
{
    /// <summary>The bloc, as partners and changes name it.</summary>
    public required string Bloc { get; init; }

    /// <summary>Factor on the rate of withdrawal; 1 for no effect.</summary>
    public double Withdrawal { get; init; } = 1;

    /// <summary>Factor on what engagement loses, where engagement is on; 1 for no effect.</summary>
    public double EngagementLoss { get; init; } = 1;
}
