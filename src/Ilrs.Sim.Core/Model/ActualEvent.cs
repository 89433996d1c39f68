namespace Ilrs.Sim.Core.Model;

/// <summary>What is known to have happened; each event says what the intervention is aimed at.</summary>
public enum ActualEvent
{
    /// <summary>
    /// A partner signed and has <see cref="InterventionDefinition.Status"/>; it is there from this date, if not before.
    /// </summary>
    Signed,

    /// <summary>A partner left for good.</summary>
    Left,

    /// <summary>A mission was launched and the launch succeeded.</summary>
    Launched,

    /// <summary>A mission was launched and the launch failed.</summary>
    LaunchFailure,

    /// <summary>A mission landed, or arrived where it was sent.</summary>
    Arrived,

    /// <summary>A mission was lost on the way or at landing.</summary>
    LandingFailure,

    /// <summary>A mission was given up before launch.</summary>
    Cancelled,

    /// <summary>An instrument got a slot; the target is its host.</summary>
    Awarded,

    /// <summary>People of a partner finished their training.</summary>
    Graduated,

    /// <summary>A module was lost for good.</summary>
    Lost,

    /// <summary>A vehicle family does not launch until <see cref="InterventionDefinition.Until"/>.</summary>
    Grounded,
}
