namespace Ilrs.Sim.Core.Model;

/// <summary>Outcomes that can be forced on a mission's next flight.</summary>
public enum ForcedOutcome
{
    /// <summary>Launch and landing succeed.</summary>
    Success,

    /// <summary>The launch fails.</summary>
    LaunchFailure,

    /// <summary>The launch succeeds and the landing fails.</summary>
    LandingFailure,
}
