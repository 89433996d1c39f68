namespace Ilrs.Sim.Orleans.Abstractions.Runs;

/// <summary>How far a run is.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.run-status-data")]
public sealed record RunStatusData
{
    /// <summary>Id of the run.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(1)]
    public required RunStateData State { get; init; }

    /// <summary>Replications that are summed up.</summary>
    [Id(2)]
    public required long Done { get; init; }

    /// <summary>Replications asked for.</summary>
    [Id(3)]
    public required long Replications { get; init; }

    /// <summary>Why it failed, or that it was cancelled.</summary>
    [Id(4)]
    public Failure? Failure { get; init; }
}
