using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Mapping;

namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>The durable record of a session: the command log and the state of the last completed step.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.session-store")]
public sealed record SessionStore
{
    /// <summary>How often the runner was activated: the high half of its epochs.</summary>
    [Id(0)]
    public long Activations { get; init; }

    /// <summary>Scenario, seed and command log; null before the session is opened.</summary>
    [Id(1)]
    public SessionRecordData? Record { get; init; }

    /// <summary>Id of the request of each command; empty for those of the session that this one comes from.</summary>
    [Id(2)]
    public Guid[] Requests { get; init; } = [];

    /// <summary>Version of the last completed instant.</summary>
    [Id(3)]
    public long Version { get; init; }

    /// <summary>State of the replication at the record's date.</summary>
    [Id(4)]
    public byte[] State { get; init; } = [];

    /// <summary>What happened before the record's date.</summary>
    [Id(5)]
    public EventData[] Events { get; init; } = [];

    /// <summary>Where the command under way ends.</summary>
    [Id(6)]
    public long Target { get; init; }

    /// <summary>Instants that the command under way has left.</summary>
    [Id(7)]
    public int InstantsLeft { get; init; }

    /// <summary>Why the session cannot go on; null otherwise.</summary>
    [Id(8)]
    public Failure? Failure { get; init; }

    /// <summary>True when the session was closed: what opens it and arrives late finds that it is over.</summary>
    [Id(9)]
    public bool IsClosed { get; init; }

    /// <summary>The record of a session as it stands.</summary>
    internal static SessionStore Of(long activations, SessionSuspension suspension, IEnumerable<Guid> requests) => new()
    {
        Activations = activations,
        Record = suspension.Record.ToWire(),
        Requests = [.. requests],
        Version = suspension.Version,
        State = suspension.State.ToArray(),
        Events = [.. suspension.Events.Select((x, i) => new SessionEvent(i, x).ToWire())],
        Target = suspension.Target.Seconds,
        InstantsLeft = suspension.InstantsLeft,
        Failure = suspension.Error?.ToWire(),
    };

    /// <summary>What a session is taken up with.</summary>
    internal SessionSuspension Suspension() => new()
    {
        Record = Record!.ToHost(),
        Version = Version,
        State = State,
        Events = [.. Events.Select(x => x.ToHost().Event)],
        Target = new SimTime(Target),
        InstantsLeft = InstantsLeft,
        Error = Failure?.ToHost(),
    };
}
