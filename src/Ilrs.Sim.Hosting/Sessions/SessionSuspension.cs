using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>A session laid aside: with <see cref="SessionMachine.Resume"/> it goes on as if nothing had been.</summary>
public sealed record SessionSuspension
{
    /// <summary>Scenario, seed and command log.</summary>
    public required SessionRecord Record { get; init; }

    /// <summary>Version of the last completed instant.</summary>
    public required long Version { get; init; }

    /// <summary>State of the replication at the record's date.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>What happened before the record's date.</summary>
    public required IReadOnlyList<TraceEvent> Events { get; init; }

    /// <summary>Where the command under way ends; of no meaning when none is.</summary>
    public required SimTime Target { get; init; }

    /// <summary>Instants that the command under way has left; of no meaning when none is.</summary>
    public required int InstantsLeft { get; init; }

    /// <summary>Why the session cannot go on; null otherwise.</summary>
    public required HostError? Error { get; init; }
}
