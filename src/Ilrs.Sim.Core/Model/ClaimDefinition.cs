namespace Ilrs.Sim.Core.Model;

/// <summary>A lump sum that an entity takes from the pool at one moment; it waits in order of asking.</summary>
public sealed record ClaimDefinition
{
    /// <summary>Id of the resource.</summary>
    public required string Resource { get; init; }

    /// <summary>Amount, in the resource's unit.</summary>
    public required double Amount { get; init; }
}
