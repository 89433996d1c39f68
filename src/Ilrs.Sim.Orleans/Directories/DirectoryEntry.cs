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

    /// <summary>
    /// True from when it has begun until it is about to end. Nobody was told of one that is not open: should this
    /// stay so after a crash, it is ended and struck out.
    /// </summary>
    [Id(2)]
    public bool IsOpen { get; init; }
}
