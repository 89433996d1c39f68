namespace Ilrs.Sim.Orleans.Directories;

/// <summary>One line of a directory.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.directory-entry")]
public sealed record DirectoryEntry
{
    /// <summary>Id of the session or run.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Id of the request that began it.</summary>
    [Id(1)]
    public required Guid Request { get; init; }

    /// <summary>Where it stands; one that a crash leaves between two states is ended and struck out.</summary>
    [Id(2)]
    public EntryState State { get; init; }
}
