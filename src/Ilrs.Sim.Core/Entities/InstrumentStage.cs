namespace Ilrs.Sim.Core.Entities;

/// <summary>Where an instrument stands, seen by its owner.</summary>
internal enum InstrumentStage
{
    /// <summary>May be proposed.</summary>
    Free,

    /// <summary>A proposal is being decided.</summary>
    Proposed,

    /// <summary>Has a slot and is not delivered yet.</summary>
    Awarded,

    /// <summary>Handed over to its host.</summary>
    Delivered,

    /// <summary>Lost, or withdrawn by its owner.</summary>
    Gone,
}
