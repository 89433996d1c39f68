namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>One line of the log of what happened in the simulated programme.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.event-data")]
public sealed record EventData
{
    /// <summary>Place in the session's events, from 0.</summary>
    [Id(0)]
    public required long Place { get; init; }

    /// <summary>When it happened, in seconds since the epoch.</summary>
    [Id(1)]
    public required long Time { get; init; }

    /// <summary>Id of the entity it happened to.</summary>
    [Id(2)]
    public required string Entity { get; init; }

    /// <summary>What happened, a stable word.</summary>
    [Id(3)]
    public required string Kind { get; init; }

    /// <summary>More, for people; may be empty.</summary>
    [Id(4)]
    public required string Detail { get; init; }
}
