namespace Ilrs.Sim.Orleans.Abstractions.Runs;

/// <summary>A block of consecutive replications that is to be run.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.block-call")]
public sealed record BlockCall
{
    /// <summary>Hash of the scenario document.</summary>
    [Id(0)]
    public required string Model { get; init; }

    /// <summary>The scenario document; null as long as the silo is believed to know it.</summary>
    [Id(1)]
    public string? Scenario { get; init; }

    /// <summary>Version of the engine that the run asks for.</summary>
    [Id(2)]
    public required string Engine { get; init; }

    /// <summary>The seed.</summary>
    [Id(3)]
    public required ulong Seed { get; init; }

    /// <summary>Index of the block.</summary>
    [Id(4)]
    public required long Index { get; init; }

    /// <summary>Replications of the whole run; the last block may be short.</summary>
    [Id(5)]
    public required long Replications { get; init; }

    /// <summary>
    /// Where a worker on the coordinator's own silo leaves the block, so that it need not travel; null elsewhere.
    /// </summary>
    [Id(6)]
    public Guid? Shelf { get; init; }
}
