namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>What became of a command.</summary>
public enum SessionCommandState
{
    /// <summary>Waits for earlier ones.</summary>
    Waiting,

    /// <summary>Is being carried out.</summary>
    Running,

    /// <summary>Carried out in full.</summary>
    Done,

    /// <summary>Ended by a pause before it was carried out in full.</summary>
    Paused,

    /// <summary>Ended by an error of the simulation.</summary>
    Failed,
}
