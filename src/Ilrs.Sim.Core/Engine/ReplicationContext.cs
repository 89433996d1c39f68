using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// What all entities of one replication may read: the clock, the key of the draws, the named uncertainties.
/// </summary>
public sealed class ReplicationContext
{
    internal ReplicationContext(int uncertainties) => Uncertainties = new double[uncertainties];

    /// <summary>The clock.</summary>
    public Clock Clock { get; } = new();

    /// <summary>Key of the draws.</summary>
    public DrawSource Draws { get; internal set; }

    /// <summary>How draws are made.</summary>
    public RunMode Mode { get; internal set; }

    /// <summary>True when distributions give medians and hazards do not fire.</summary>
    public bool IsPlan => Mode == RunMode.Plan;

    /// <summary>Log of the replication, or null when nobody reads it.</summary>
    public ICollection<TraceEvent>? Trace { get; internal set; }

    internal double[] Uncertainties { get; }
}
