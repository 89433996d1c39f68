namespace Ilrs.Sim.Orleans.Runs;

/// <summary>The durable list of the cluster's runs.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.run-directory-store")]
public sealed record RunDirectoryStore
{
    /// <summary>Number of the run that was submitted last.</summary>
    [Id(0)]
    public long Last { get; init; }

    /// <summary>Ids in the order of submission.</summary>
    [Id(1)]
    public string[] Ids { get; init; } = [];

    /// <summary>The request of each.</summary>
    [Id(2)]
    public Guid[] Requests { get; init; } = [];
}
