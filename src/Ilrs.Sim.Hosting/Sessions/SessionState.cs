namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Waits for a command.</summary>
    Ready,

    /// <summary>Time advances.</summary>
    Advancing,

    /// <summary>The horizon is reached.</summary>
    Ended,

    /// <summary>The simulation cannot go on; what was completed can be read and forked.</summary>
    Failed,
}
