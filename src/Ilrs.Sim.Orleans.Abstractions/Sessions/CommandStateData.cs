namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>What became of a command.</summary>
[GenerateSerializer, Alias("ilrs.command-state-data")]
public enum CommandStateData
{
    /// <summary>Waits for earlier ones.</summary>
    Waiting = 0,

    /// <summary>Is being carried out.</summary>
    Running = 1,

    /// <summary>Carried out in full.</summary>
    Done = 2,

    /// <summary>Ended by a pause before it was carried out in full.</summary>
    Paused = 3,

    /// <summary>Ended by an error of the simulation.</summary>
    Failed = 4,
}
