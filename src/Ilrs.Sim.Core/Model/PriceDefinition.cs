namespace Ilrs.Sim.Core.Model;

/// <summary>A stated price, at which the barter ledger books what partners give and get.</summary>
public sealed record PriceDefinition
{
    /// <summary>Id, unique among the prices.</summary>
    public required string Id { get; init; }

    /// <summary>What it is the price of.</summary>
    public required PricedItem Of { get; init; }

    /// <summary>Price of one, in the ledger's unit; drawn once per replication where it is a range.</summary>
    public required Parameter Price { get; init; }

    /// <summary>Id of the resource, for <see cref="PricedItem.Contribution"/>.</summary>
    public string? Resource { get; init; }

    /// <summary>Track, for <see cref="PricedItem.Seat"/>; null for all that have no price of their own.</summary>
    public TrainingTrack? Track { get; init; }
}
