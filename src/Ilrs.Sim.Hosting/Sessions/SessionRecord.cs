using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>Everything from which a session is rebuilt, bit for bit: scenario, seed and command log.</summary>
public sealed record SessionRecord
{
    /// <summary>The scenario without what was changed live, whole, as JSON.</summary>
    public required string Scenario { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Index of the replication.</summary>
    public required long Replication { get; init; }

    /// <summary>Random, or the plan.</summary>
    public required RunMode Mode { get; init; }

    /// <summary>Everything before this date is completed.</summary>
    public required SimTime Date { get; init; }

    /// <summary>The accepted commands in the order of the log.</summary>
    public required IReadOnlyList<SessionCommand> Commands { get; init; }
}
