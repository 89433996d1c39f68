namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>What an ensemble runs. Only <see cref="Seed"/> and <see cref="Replications"/> move a number.</summary>
public sealed record EnsembleOptions
{
    /// <summary>Number of replications, at least 1.</summary>
    public required long Replications { get; init; }

    /// <summary>The seed of every keyed draw. Default 1; never taken from the machine.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads, at least 1. Default: the processors of the machine.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
