namespace Ilrs.Sim.Core.Entities;

/// <summary>Why a host takes no more guests.</summary>
public enum HostEnd
{
    /// <summary>Its integration begins.</summary>
    Integrates,

    /// <summary>It was cancelled.</summary>
    Gone,

    /// <summary>It was lost with what it carried.</summary>
    Lost,

    /// <summary>It was changed: all its slots are free again.</summary>
    Changed,

    /// <summary>Its life is over, and that of the guests that work on it.</summary>
    Retired,

    /// <summary>It was cancelled, and its awards end with it.</summary>
    GivenUp,
}
