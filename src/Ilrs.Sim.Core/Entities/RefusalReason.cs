namespace Ilrs.Sim.Core.Entities;

/// <summary>Why a proposal was refused.</summary>
public enum RefusalReason
{
    /// <summary>All slots were taken by proposals that came first in the order of selection.</summary>
    Count,

    /// <summary>The mass left was too small.</summary>
    Mass,

    /// <summary>The power left was too small.</summary>
    Power,

    /// <summary>The data rate left was too small.</summary>
    DataRate,

    /// <summary>The host was cancelled, lost or left before the decision.</summary>
    HostGone,

    /// <summary>The decision is known, and others were chosen.</summary>
    OthersChosen,

    /// <summary>It is heavier than any one instrument may be.</summary>
    LargestItem,

    /// <summary>The host has no part where it works.</summary>
    Place,

    /// <summary>The call does not want instruments of its level.</summary>
    Level,

    /// <summary>None of its owners may answer the call.</summary>
    NotEligible,

    /// <summary>Better letters filled what the first cut keeps.</summary>
    FirstCut,
}
