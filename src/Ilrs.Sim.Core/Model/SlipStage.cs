namespace Ilrs.Sim.Core.Model;

/// <summary>
/// In which part of its life a mission's plan may move: by the time left to its launch as it is planned now, which is
/// all that the record of announcements tells.
/// </summary>
public enum SlipStage
{
    /// <summary>All of development, integration, campaign and rebuilding.</summary>
    Any,

    /// <summary>At least three years before launch.</summary>
    Study,

    /// <summary>From three years to one year before launch.</summary>
    Hardware,

    /// <summary>From a year to three months before launch.</summary>
    Integration,

    /// <summary>The last three months before launch.</summary>
    Pad,

    /// <summary>Ready, and waiting for a launch window or a vehicle: a move sends it back into its campaign.</summary>
    Wait,
}
