namespace Ilrs.Sim.Hosting.Runs;

/// <summary>An ensemble that is to be run.</summary>
public sealed record RunRequest
{
    /// <summary>The scenario.</summary>
    public required ScenarioChoice Scenario { get; init; }

    /// <summary>Number of replications, at least 1.</summary>
    public required long Replications { get; init; }

    /// <summary>The seed of every keyed draw. Default 1.</summary>
    public ulong Seed { get; init; } = 1;
}
