namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>The durable list of the cluster's sessions.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.session-directory-store")]
public sealed record SessionDirectoryStore
{
    /// <summary>Number of the session that was opened last.</summary>
    [Id(0)]
    public long Last { get; init; }

    /// <summary>Ids in the order of opening.</summary>
    [Id(1)]
    public string[] Ids { get; init; } = [];

    /// <summary>The request of each.</summary>
    [Id(2)]
    public Guid[] Requests { get; init; } = [];

    /// <summary>The latest requests whose sessions are closed: one that is repeated opens nothing.</summary>
    [Id(3)]
    public Guid[] Closed { get; init; } = [];
}
