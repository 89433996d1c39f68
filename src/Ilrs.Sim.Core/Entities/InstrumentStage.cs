namespace Ilrs.Sim.Core.Entities;

/// <summary>Where an instrument stands, seen by its owner.</summary>
internal enum InstrumentStage
{
    /// <summary>May be proposed.</summary>
    Free,

    /// <summary>A proposal is being decided.</summary>
    Proposed,

    /// <summary>Has a slot; the agreement is not signed.</summary>
    Awarded,

    /// <summary>Has a slot and an agreement and is not delivered yet.</summary>
    Agreed,

    /// <summary>Handed over to its host.</summary>
    Delivered,

    /// <summary>Lost, or withdrawn by its owner.</summary>
    Gone,

    /// <summary>Has an award, but its host was cancelled or changed.</summary>
    Stranded,

    /// <summary>Does not exist before a decision to begin it.</summary>
    Closed,
}
