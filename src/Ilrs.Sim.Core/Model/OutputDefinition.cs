namespace Ilrs.Sim.Core.Model;

/// <summary>What a module in service gives to the pool.</summary>
public sealed record OutputDefinition
{
    /// <summary>Id of the resource.</summary>
    public required string Resource { get; init; }

    /// <summary>Amount for each whole period, in the resource's unit.</summary>
    public required double Amount { get; init; }

    /// <summary>Length of the period, seconds, counted from the start of each up-period.</summary>
    public required long Period { get; init; }
}
