namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>What an entity gives back for a slice; the same again for a repeated call.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.slice-answer")]
public sealed record SliceAnswer
{
    /// <summary>What became of the call.</summary>
    [Id(0)]
    public required SliceVerdict Verdict { get; init; }

    /// <summary>Version before the slice.</summary>
    [Id(1)]
    public long Before { get; init; }

    /// <summary>Version after it.</summary>
    [Id(2)]
    public long After { get; init; }

    /// <summary>Chain over everything the entity handled, which stands for its state.</summary>
    [Id(3)]
    public UInt128 Hash { get; init; }

    /// <summary>What it emitted, as words of the engine's snapshots; null when it emitted nothing.</summary>
    [Id(4)]
    public byte[]? Emitted { get; init; }

    /// <summary>What it noted for people; null for nothing.</summary>
    [Id(5)]
    public NoteData[]? Notes { get; init; }

    /// <summary>Why the simulation cannot go on.</summary>
    [Id(6)]
    public string? Error { get; init; }
}
