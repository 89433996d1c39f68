namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>Where a session stands.</summary>
[GenerateSerializer, Alias("ilrs.session-state-data")]
public enum SessionStateData
{
    /// <summary>Waits for a command.</summary>
    Ready = 0,

    /// <summary>Time advances.</summary>
    Advancing = 1,

    /// <summary>The horizon is reached.</summary>
    Ended = 2,

    /// <summary>The simulation cannot go on; what was completed can be read and forked.</summary>
    Failed = 3,
}
