namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>The state from which an entity goes on.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.entity-seed")]
public sealed record EntitySeed
{
    /// <summary>Which stay of the runner this is.</summary>
    [Id(0)]
    public required long Epoch { get; init; }

    /// <summary>Slices that the entity handled to come to the state.</summary>
    [Id(1)]
    public required long Version { get; init; }

    /// <summary>Hash of the scenario document.</summary>
    [Id(2)]
    public required string Model { get; init; }

    /// <summary>The scenario document; null as long as the silo is believed to know it.</summary>
    [Id(3)]
    public string? Scenario { get; init; }

    /// <summary>Version of the engine that made the state.</summary>
    [Id(4)]
    public required string Engine { get; init; }

    /// <summary>The entity's place in the order.</summary>
    [Id(5)]
    public required int Order { get; init; }

    /// <summary>The seed.</summary>
    [Id(6)]
    public required ulong Seed { get; init; }

    /// <summary>Index of the replication.</summary>
    [Id(7)]
    public required long Replication { get; init; }

    /// <summary>True for the plan.</summary>
    [Id(8)]
    public required bool Plan { get; init; }

    /// <summary>Its state; null for the beginning of the replication.</summary>
    [Id(9)]
    public byte[]? State { get; init; }

    /// <summary>Slices that it handled after that state, in order; what it emits for them is known already.</summary>
    [Id(10)]
    public byte[][] Slices { get; init; } = [];
}
