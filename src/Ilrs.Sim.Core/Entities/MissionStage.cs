namespace Ilrs.Sim.Core.Entities;

/// <summary>Where a mission stands.</summary>
internal enum MissionStage
{
    /// <summary>Before its development begins.</summary>
    Idle,

    /// <summary>In development.</summary>
    Development,

    /// <summary>Ready for integration, but a prerequisite is missing.</summary>
    Prerequisite,

    /// <summary>Waiting for late guest instruments.</summary>
    Instruments,

    /// <summary>In integration.</summary>
    Integration,

    /// <summary>In the launch campaign.</summary>
    Campaign,

    /// <summary>Built again after a loss.</summary>
    Rebuild,

    /// <summary>Held by a decision of the programme.</summary>
    Hold,

    /// <summary>Ready, but known not to have been launched before a later date.</summary>
    Known,

    /// <summary>Ready, but what it needs at its launch is missing, such as a relay.</summary>
    Needs,

    /// <summary>Waiting for a launch window.</summary>
    Window,

    /// <summary>Waiting for a vehicle.</summary>
    Queue,

    /// <summary>A part of it is launched; the next launch is prepared.</summary>
    Between,

    /// <summary>On its way.</summary>
    Transfer,

    /// <summary>Arrived and working.</summary>
    Operations,

    /// <summary>Its work is over.</summary>
    Ended,

    /// <summary>Lost and not flown again; another mission may carry its cargo.</summary>
    Lost,

    /// <summary>Cancelled before launch.</summary>
    Cancelled,
}
