namespace Ilrs.Sim.Core.Results;

/// <summary>
/// Causes of lateness in their fixed order: held seconds go to the first cause in force.
/// <see cref="Float"/> is only a line of milestones.
/// </summary>
public enum DelayCause
{
    /// <summary>A decision of the programme: a forced delay, a cancellation, a change of authority.</summary>
    ProgrammeDecision,

    /// <summary>Waiting for another mission, module or milestone.</summary>
    Prerequisite,

    /// <summary>Rebuilding after a launch failure.</summary>
    LaunchFailure,

    /// <summary>Rebuilding after a landing failure.</summary>
    LandingFailure,

    /// <summary>Waiting for or under repair.</summary>
    Repair,

    /// <summary>The vehicle family stands down after a failure, or has not flown yet.</summary>
    StandDown,

    /// <summary>Waiting for a vehicle or pad.</summary>
    VehicleQueue,

    /// <summary>Waiting for the next launch window.</summary>
    LaunchWindow,

    /// <summary>Waiting for a late guest instrument.</summary>
    InstrumentLate,

    /// <summary>Technical slips, and work that took longer or shorter than its median.</summary>
    Technical,

    /// <summary>Progress held back by funding or another material input.</summary>
    Funding,

    /// <summary>Progress held back by personnel.</summary>
    Personnel,

    /// <summary>Signed rest of a milestone: its lateness less the lines of the prerequisite that came last.</summary>
    Float,
}
