namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>Kinds of commands in a session's log.</summary>
public enum SessionCommandKind
{
    /// <summary>Advance to a date.</summary>
    Advance,

    /// <summary>Advance by steps.</summary>
    Step,

    /// <summary>End the advances that are under way and waiting.</summary>
    Pause,

    /// <summary>A dated change.</summary>
    Intervene,
}
