namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>One line that an entity noted for people.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.note-data")]
public sealed record NoteData
{
    /// <summary>What happened, a stable word.</summary>
    [Id(0)]
    public required string Kind { get; init; }

    /// <summary>More; may be empty.</summary>
    [Id(1)]
    public required string Detail { get; init; }
}
