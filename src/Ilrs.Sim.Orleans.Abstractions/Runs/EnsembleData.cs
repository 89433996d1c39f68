namespace Ilrs.Sim.Orleans.Abstractions.Runs;

/// <summary>The sums of a run's first replications, from which every figure follows.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.ensemble-data")]
public sealed record EnsembleData
{
    /// <summary>The scenario, whole, as JSON.</summary>
    [Id(0)]
    public required string Scenario { get; init; }

    /// <summary>The seed.</summary>
    [Id(1)]
    public required ulong Seed { get; init; }

    /// <summary>Replications that are summed up.</summary>
    [Id(2)]
    public required long Replications { get; init; }

    /// <summary>The sums, as words of the engine's snapshots.</summary>
    [Id(3)]
    public required byte[] Sums { get; init; }

    /// <summary>Hash of the scenario's text.</summary>
    [Id(4)]
    public required string Document { get; init; }
}
