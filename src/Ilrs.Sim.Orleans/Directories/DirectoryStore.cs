namespace Ilrs.Sim.Orleans.Directories;

/// <summary>The durable list of the cluster's sessions, or of its runs.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.directory-store")]
public sealed record DirectoryStore
{
    /// <summary>Number of the one that was begun last.</summary>
    [Id(0)]
    public long Last { get; init; }

    /// <summary>What is listed, in the order of its beginning.</summary>
    [Id(1)]
    public DirectoryEntry[] Entries { get; init; } = [];

    /// <summary>The requests of what has ended, the latest of them: one that is repeated begins nothing.</summary>
    [Id(2)]
    public Guid[] Ended { get; init; } = [];
}
