using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>What a session is and where it stands.</summary>
public sealed record SessionStatus
{
    /// <summary>Id of the session.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required SessionState State { get; init; }

    /// <summary>The last completed instant.</summary>
    public required SessionMoment Moment { get; init; }

    /// <summary>First date of the scenario.</summary>
    public required SimTime Start { get; init; }

    /// <summary>Date at which the scenario ends.</summary>
    public required SimTime Horizon { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Index of the replication.</summary>
    public required long Replication { get; init; }

    /// <summary>Random, or the plan.</summary>
    public required RunMode Mode { get; init; }

    /// <summary>Hash of everything in the scenario that can move a number, the changes so far included.</summary>
    public required string ModelHash { get; init; }

    /// <summary>Number of commands in its log.</summary>
    public required int Commands { get; init; }

    /// <summary>Fingerprint of everything that is completed.</summary>
    public required UInt128 Fingerprint { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public required HostError? Error { get; init; }
}
