using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Hosting.Embedded;

/// <summary>Limits and habits of an embedded host. None of them moves a number.</summary>
public sealed record EmbeddedHostOptions
{
    /// <summary>Most runs that are kept, those that are over included. Default 100.</summary>
    public int Runs { get; init; } = 100;

    /// <summary>Most runs at work at once; the others wait. Default 1, as one run takes all cores.</summary>
    public int RunsAtOnce { get; init; } = 1;

    /// <summary>Threads of a run, at least 1. Default: the processors of the machine.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Most sessions that are kept. Default 100.</summary>
    public int Sessions { get; init; } = 100;

    /// <summary>
    /// Simulated months between two checkpoints of a session, from which forks start; 0 for none, so that every fork
    /// is simulated from the scenario's start. Default 24.
    /// </summary>
    public int CheckpointMonths { get; init; } = 24;

    /// <summary>
    /// Called after each month of an advance, with id and date of the session: a host that plays a session at a chosen
    /// speed waits here. Null for none.
    /// </summary>
    public Func<string, SimTime, Task>? Pace { get; init; }
}
