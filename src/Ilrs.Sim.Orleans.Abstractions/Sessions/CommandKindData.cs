namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>Kinds of commands in a session's log.</summary>
[GenerateSerializer, Alias("ilrs.command-kind-data")]
public enum CommandKindData
{
    /// <summary>Advance to a date.</summary>
    Advance = 0,

    /// <summary>Advance by steps.</summary>
    Step = 1,

    /// <summary>End the advances that are under way and waiting.</summary>
    Pause = 2,

    /// <summary>A dated change.</summary>
    Intervene = 3,
}
