namespace Ilrs.Sim.Orleans.Abstractions.Runs;

/// <summary>An ensemble that is to be run.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.submit-run")]
public sealed record SubmitRun
{
    /// <summary>Id of the request: a repeated one gives the same run.</summary>
    [Id(0)]
    public required Guid Request { get; init; }

    /// <summary>The scenario.</summary>
    [Id(1)]
    public required ScenarioData Scenario { get; init; }

    /// <summary>Number of replications, at least 1.</summary>
    [Id(2)]
    public required long Replications { get; init; }

    /// <summary>The seed of every keyed draw.</summary>
    [Id(3)]
    public required ulong Seed { get; init; }
}
