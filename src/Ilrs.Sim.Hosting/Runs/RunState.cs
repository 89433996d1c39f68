namespace Ilrs.Sim.Hosting.Runs;

/// <summary>Where a run stands.</summary>
public enum RunState
{
    /// <summary>Accepted, not begun.</summary>
    Waiting,

    /// <summary>Replications are being run.</summary>
    Running,

    /// <summary>The result is there.</summary>
    Done,

    /// <summary>Cancelled; nothing of it is left.</summary>
    Cancelled,

    /// <summary>It ended with an error.</summary>
    Failed,
}
