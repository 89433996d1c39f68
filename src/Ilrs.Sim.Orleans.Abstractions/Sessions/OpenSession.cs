namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>A session that is to be opened.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.open-session")]
public sealed record OpenSession
{
    /// <summary>Id of the request: a repeated one gives the same session.</summary>
    [Id(0)]
    public required Guid Request { get; init; }

    /// <summary>The scenario.</summary>
    [Id(1)]
    public required ScenarioData Scenario { get; init; }

    /// <summary>The seed of every keyed draw.</summary>
    [Id(2)]
    public required ulong Seed { get; init; }

    /// <summary>Index of the replication, from 0.</summary>
    [Id(3)]
    public required long Replication { get; init; }

    /// <summary>True for the plan: no randomness.</summary>
    [Id(4)]
    public required bool Plan { get; init; }
}
