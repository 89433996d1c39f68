namespace Ilrs.Sim.Core.Entities;

/// <summary>Where the next crewed visit of a mission stands, where visits are flown.</summary>
internal enum VisitStage
{
    /// <summary>None is to come.</summary>
    None,

    /// <summary>Its date is to come, or it is built anew after a loss.</summary>
    Ground,

    /// <summary>Waits for what it needs at its launch.</summary>
    Needs,

    /// <summary>Waits for a launch window.</summary>
    Window,

    /// <summary>In the queue of its vehicle family.</summary>
    Queue,

    /// <summary>Launched in part.</summary>
    Between,

    /// <summary>On its way.</summary>
    Transfer,
}
