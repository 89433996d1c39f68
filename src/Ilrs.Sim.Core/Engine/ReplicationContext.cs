using Ilrs.Sim.Core.Entities;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// What all entities of one replication may read: the clock, the key of the draws, the named uncertainties.
/// </summary>
public sealed class ReplicationContext
{
    internal ReplicationContext(int uncertainties, Clock clock)
    {
        Uncertainties = new double[uncertainties];
        Clock = clock;
    }

    /// <summary>The clock.</summary>
    public Clock Clock { get; }

    /// <summary>Key of the draws.</summary>
    public DrawSource Draws { get; internal set; }

    /// <summary>How draws are made.</summary>
    public RunMode Mode { get; internal set; }

    /// <summary>True when distributions give medians and hazards do not fire.</summary>
    public bool IsPlan => Mode == RunMode.Plan;

    /// <summary>Log of the replication, or null when nobody reads it.</summary>
    public ICollection<TraceEvent>? Trace { get; internal set; }

    internal double[] Uncertainties { get; }

    internal void Start(ModelTables tables, ulong seed, long index, RunMode mode, ICollection<TraceEvent>? trace)
    {
        Draws = new DrawSource(seed, unchecked((ulong)index));
        Mode = mode;
        Trace = trace;
        UncertaintyDraws.Fill(tables, this);
    }
}
