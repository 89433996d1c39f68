namespace Ilrs.Sim.Core.Entities;

/// <summary>Where a call stands.</summary>
internal enum CallStage
{
    /// <summary>It has not been opened.</summary>
    Closed,

    /// <summary>Letters come in.</summary>
    Letters,

    /// <summary>Letters are read.</summary>
    FirstCut,

    /// <summary>Full proposals are written.</summary>
    Proposals,

    /// <summary>Full proposals are compared.</summary>
    Decision,

    /// <summary>Its slots are awarded.</summary>
    Decided,

    /// <summary>It ended without an award, because its host went on or was given up.</summary>
    Void,
}
