using Ilrs.Sim.Core.Entities;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// What all entities of one replication may read: the clock, the key of the draws, the named uncertainties.
/// </summary>
public sealed class ReplicationContext
{
    private readonly ModelTables _tables;

    internal ReplicationContext(ModelTables tables, Clock clock)
    {
        _tables = tables;
        Uncertainties = new double[tables.Uncertainties.Length];
        Alternatives = new int[tables.Branches.Length];
        KnownUntil = tables.KnownUntil;
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

    /// <summary>What happened before this instant is known, and nothing of it is drawn.</summary>
    public SimTime KnownUntil { get; }

    /// <summary>True while the clock stands in the known past.</summary>
    public bool IsKnown => Clock.Now < KnownUntil;

    /// <summary>True in the plan and the known past: hazards do not fire, what happens now takes its median.</summary>
    public bool IsCalm => IsPlan || IsKnown;

    /// <summary>Log of the replication, or null when nobody reads it.</summary>
    public ICollection<TraceEvent>? Trace { get; internal set; }

    /// <summary>Takes a call's decision under every rule, or null when nobody asks.</summary>
    internal CallRehearsal? Rehearsal { get; set; }

    internal double[] Uncertainties { get; }

    /// <summary>Place of the alternative that each branch takes.</summary>
    internal int[] Alternatives { get; }

    /// <summary>Whether an intervention takes effect in this replication.</summary>
    internal bool Applies(long change) =>
        _tables.BranchOf[change] is var branch && (branch < 0 || Alternatives[branch] == _tables.AlternativeOf[change]);

    internal void Start(ulong seed, long index, RunMode mode, ICollection<TraceEvent>? trace)
    {
        Draws = new DrawSource(seed, unchecked((ulong)index));
        Mode = mode;
        Trace = trace;
        UncertaintyDraws.Fill(_tables, this);
        for (var i = 0; i < Alternatives.Length; i++)
        {
            Alternatives[i] = BranchDraws.Alternative(_tables.Branches[i], Draws, mode);
        }
    }
}
