using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>A session that is to be opened.</summary>
public sealed record SessionRequest
{
    /// <summary>The scenario.</summary>
    public required ScenarioChoice Scenario { get; init; }

    /// <summary>The seed of every keyed draw. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Index of the replication, from 0.</summary>
    public long Replication { get; init; }

    /// <summary>Random, or the plan.</summary>
    public RunMode Mode { get; init; } = RunMode.Stochastic;
}
