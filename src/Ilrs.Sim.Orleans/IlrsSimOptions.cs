using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Orleans.Entities;

namespace Ilrs.Sim.Orleans;

/// <summary>Limits and habits of a silo. None of them moves a number.</summary>
public sealed class IlrsSimOptions
{
    /// <summary>Name under which the grains' storage is registered: memory by default.</summary>
    public const string StorageName = "ilrs";

    /// <summary>Most sessions that the cluster keeps. Default 100.</summary>
    public int Sessions { get; set; } = 100;

    /// <summary>Most runs that the cluster keeps, those that are over included. Default 100.</summary>
    public int Runs { get; set; } = 100;

    /// <summary>Where the entities of a session live. Default: beside its runner.</summary>
    public EntityPlacement EntityPlacement { get; set; } = EntityPlacement.Together;

    /// <summary>How long a session advances before it publishes what it completed. Default 100 ms.</summary>
    public TimeSpan StepTime { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long callers wait for a slice that hangs, before the step is rolled back. Default 250 ms.</summary>
    public TimeSpan HangTime { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a call to an entity may take before it is repeated. Default 5 s.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How often sessions and runs under way are looked after, in case their silo was lost. Less than Orleans' shortest
    /// period of reminders lowers that as well. Default 1 minute.
    /// </summary>
    public TimeSpan WakePeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Compiled scenarios that a silo keeps. Default 32.</summary>
    public int Models { get; set; } = 32;

    /// <summary>How often the sums of a run are written to storage while it goes on. Default 5 s.</summary>
    public TimeSpan RunSaveTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a block of replications may take, before it is given out again with twice the time. Default 60 s.
    /// </summary>
    public TimeSpan BlockTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How often a block may fail, on whatever silos, before the run ends with an error. Default 8.
    /// </summary>
    public int BlockAttempts { get; set; } = 8;

    /// <summary>
    /// How often a run may be taken up after its coordinator was lost, without anything summed up in between, before it
    /// ends with an error. Default 20.
    /// </summary>
    public int RunWakes { get; set; } = 20;

    /// <summary>
    /// Called after each month of an advance, with id and date of the session: a silo that plays sessions at a chosen
    /// speed waits here. Null for none.
    /// </summary>
    public Func<string, SimTime, Task>? Pace { get; set; }
}
