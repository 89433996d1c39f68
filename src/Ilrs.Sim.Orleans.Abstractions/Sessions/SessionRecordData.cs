namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>Everything from which a session is rebuilt, bit for bit.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.session-record-data")]
public sealed record SessionRecordData
{
    /// <summary>The scenario without what was changed live, whole, as JSON.</summary>
    [Id(0)]
    public required string Scenario { get; init; }

    /// <summary>The seed.</summary>
    [Id(1)]
    public required ulong Seed { get; init; }

    /// <summary>Index of the replication.</summary>
    [Id(2)]
    public required long Replication { get; init; }

    /// <summary>True for the plan.</summary>
    [Id(3)]
    public required bool Plan { get; init; }

    /// <summary>Seconds since the epoch; everything before this instant is completed.</summary>
    [Id(4)]
    public required long Date { get; init; }

    /// <summary>The accepted commands in the order of the log.</summary>
    [Id(5)]
    public required CommandData[] Commands { get; init; }
}
