namespace Ilrs.Sim.Hosting;

/// <summary>Why a host could not do what it was asked.</summary>
public enum HostErrorKind
{
    /// <summary>There is no run, session, entity or command of that name.</summary>
    NotFound,

    /// <summary>The scenario, the change or an argument is wrong; the diagnostics say where.</summary>
    Invalid,

    /// <summary>The request does not fit the state: a date that is past, a session that ended.</summary>
    Conflict,

    /// <summary>The run was cancelled.</summary>
    Cancelled,

    /// <summary>The simulation ended with an error.</summary>
    Failed,

    /// <summary>The host holds as many runs or sessions as it may.</summary>
    Limit,

    /// <summary>The cluster does not answer; what it was asked may have been done or not.</summary>
    Unavailable,
}
