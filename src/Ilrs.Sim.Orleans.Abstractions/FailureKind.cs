namespace Ilrs.Sim.Orleans.Abstractions;

/// <summary>Why something could not be done.</summary>
[GenerateSerializer, Alias("ilrs.failure-kind")]
public enum FailureKind
{
    /// <summary>There is no run, session, entity or command of that name.</summary>
    NotFound = 0,

    /// <summary>The scenario, the change or an argument is wrong; the diagnostics say where.</summary>
    Invalid = 1,

    /// <summary>The request does not fit the state: a date that is past, a session that ended.</summary>
    Conflict = 2,

    /// <summary>The run was cancelled.</summary>
    Cancelled = 3,

    /// <summary>The simulation ended with an error.</summary>
    Failed = 4,

    /// <summary>The cluster keeps as many runs or sessions as it may.</summary>
    Limit = 5,
}
