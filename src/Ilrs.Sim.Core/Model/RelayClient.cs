namespace Ilrs.Sim.Core.Model;

/// <summary>Whom a relay serves.</summary>
public enum RelayClient
{
    /// <summary>The station and what stands there.</summary>
    Station,

    /// <summary>Landers on their own, at the pole or on the far side.</summary>
    Lander,

    /// <summary>Crewed landings.</summary>
    CrewedLanding,

    /// <summary>Missions beyond the Moon.</summary>
    DeepSpace,
}
