namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>The messages of one slice to one entity.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.slice-call")]
public sealed record SliceCall
{
    /// <summary>Which stay of the runner this is; entities refuse an older one.</summary>
    [Id(0)]
    public required long Epoch { get; init; }

    /// <summary>Slices that the entity has handled before this one.</summary>
    [Id(1)]
    public required long Version { get; init; }

    /// <summary>
    /// Where the slice stands and the entity's messages in order, as words of the engine's snapshots.
    /// </summary>
    [Id(2)]
    public required byte[] Slice { get; init; }
}
