using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>Which replication a <see cref="SliceDriver"/> moves, and under which epoch.</summary>
public sealed record SliceSetting
{
    /// <summary>Id of the session.</summary>
    public required string Session { get; init; }

    /// <summary>Which stay of the runner this is.</summary>
    public required long Epoch { get; init; }

    /// <summary>The scenario, made ready to run.</summary>
    public required SimulationModel Model { get; init; }

    /// <summary>Hash of the scenario document, under which silos keep the model.</summary>
    public required string Hash { get; init; }

    /// <summary>The scenario document, for silos that do not know it.</summary>
    public required string Document { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Index of the replication, from 0.</summary>
    public required long Replication { get; init; }

    /// <summary>Random, or the plan.</summary>
    public required RunMode Mode { get; init; }

    /// <summary>How long a call to an entity may take before it is repeated.</summary>
    public required TimeSpan CallTimeout { get; init; }
}
