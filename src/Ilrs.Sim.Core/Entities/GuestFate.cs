namespace Ilrs.Sim.Core.Entities;

/// <summary>Why a guest instrument has no slot any more.</summary>
public enum GuestFate
{
    /// <summary>Its host was cancelled or changed: the award stands without a host.</summary>
    HostGone,

    /// <summary>It came too late and stayed behind: it may be proposed again.</summary>
    LeftBehind,

    /// <summary>The award was released: it may be proposed again.</summary>
    Released,

    /// <summary>It was lost with its host.</summary>
    Lost,

    /// <summary>It worked until its host ended.</summary>
    Ended,

    /// <summary>It waited too long for a new host and was withdrawn.</summary>
    Withdrawn,
}
