namespace Ilrs.Sim.Orleans.Abstractions.Runs;

/// <summary>What a worker gives back for a block.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.block-answer")]
public sealed record BlockAnswer
{
    /// <summary>What became of it.</summary>
    [Id(0)]
    public required BlockVerdict Verdict { get; init; }

    /// <summary>
    /// The results of its replications, as words of the engine's snapshots; null when they were left on the shelf.
    /// </summary>
    [Id(1)]
    public byte[]? Results { get; init; }

    /// <summary>Why a replication cannot go on.</summary>
    [Id(2)]
    public string? Error { get; init; }
}
