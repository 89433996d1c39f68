namespace Ilrs.Sim.Core.Model;

/// <summary>How far a commitment has come.</summary>
public enum CommitmentStatus
{
    /// <summary>An area is named and nothing else: books nothing.</summary>
    AreaOnly,

    /// <summary>The partner could do it and has not promised to: books nothing.</summary>
    Capability,

    /// <summary>Offered or planned.</summary>
    Offered,

    /// <summary>Selected by the lead.</summary>
    Selected,

    /// <summary>Contracted, or built under an agreement.</summary>
    Contracted,

    /// <summary>Under way.</summary>
    Active,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up.</summary>
    Dropped,
}
