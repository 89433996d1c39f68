namespace Ilrs.Sim.Orleans.Abstractions.Runs;

/// <summary>Where a run stands.</summary>
[GenerateSerializer, Alias("ilrs.run-state-data")]
public enum RunStateData
{
    /// <summary>Accepted, not begun.</summary>
    Waiting = 0,

    /// <summary>Replications are being run.</summary>
    Running = 1,

    /// <summary>The result is there.</summary>
    Done = 2,

    /// <summary>Cancelled; nothing of it is left.</summary>
    Cancelled = 3,

    /// <summary>It ended with an error.</summary>
    Failed = 4,
}
