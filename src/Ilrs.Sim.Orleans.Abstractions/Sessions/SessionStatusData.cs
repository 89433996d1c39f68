namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>What a session is and where it stands.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.session-status-data")]
public sealed record SessionStatusData
{
    /// <summary>Id of the session.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(1)]
    public required SessionStateData State { get; init; }

    /// <summary>The last completed instant.</summary>
    [Id(2)]
    public required MomentData Moment { get; init; }

    /// <summary>First instant of the scenario.</summary>
    [Id(3)]
    public required long Start { get; init; }

    /// <summary>Instant at which the scenario ends.</summary>
    [Id(4)]
    public required long Horizon { get; init; }

    /// <summary>The seed.</summary>
    [Id(5)]
    public required ulong Seed { get; init; }

    /// <summary>Index of the replication.</summary>
    [Id(6)]
    public required long Replication { get; init; }

    /// <summary>True for the plan.</summary>
    [Id(7)]
    public required bool Plan { get; init; }

    /// <summary>Hash of everything in the scenario that can move a number, changes included.</summary>
    [Id(8)]
    public required string ModelHash { get; init; }

    /// <summary>Number of commands in its log.</summary>
    [Id(9)]
    public required int Commands { get; init; }

    /// <summary>Fingerprint of everything that is completed.</summary>
    [Id(10)]
    public required UInt128 Fingerprint { get; init; }

    /// <summary>Why it failed.</summary>
    [Id(11)]
    public Failure? Failure { get; init; }
}
