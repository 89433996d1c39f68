using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Runs;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>The durable record of a run.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.run-store")]
public sealed record RunStore
{
    /// <summary>What was asked for; null before the run is submitted.</summary>
    [Id(0)]
    public SubmitRun? Submit { get; init; }

    /// <summary>The scenario, whole, as JSON.</summary>
    [Id(1)]
    public string Scenario { get; init; } = "";

    /// <summary>Version of the engine that began the run.</summary>
    [Id(2)]
    public string Engine { get; init; } = "";

    /// <summary>Where it stands.</summary>
    [Id(3)]
    public RunStateData State { get; init; }

    /// <summary>Replications that are summed up.</summary>
    [Id(4)]
    public long Done { get; init; }

    /// <summary>The sums; null when there are none, or none are left.</summary>
    [Id(5)]
    public byte[]? Sums { get; init; }

    /// <summary>Why it failed, or that it was cancelled.</summary>
    [Id(6)]
    public Failure? Failure { get; init; }

    /// <summary>Activations that took it up since the sums last grew on record.</summary>
    [Id(7)]
    public int Wakes { get; init; }

    /// <summary>True when the run was removed: what submits it and arrives late finds that it is over.</summary>
    [Id(8)]
    public bool IsRemoved { get; init; }

    /// <summary>True when nothing more will happen to it.</summary>
    internal bool IsOver => State is RunStateData.Done or RunStateData.Cancelled or RunStateData.Failed;
}
