using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Engine;

/// <summary>The instant and round that are being handled. One for each replication; entities only read it.</summary>
public sealed class Clock
{
    /// <summary>The current instant.</summary>
    public SimTime Now { get; internal set; }

    /// <summary>
    /// Round within the instant: −1 interventions and entries, 0 calendar and delayed messages, then 1, 2, …
    /// </summary>
    public int Round { get; internal set; }

    /// <summary>Current month, counted from the scenario's first.</summary>
    public int Month { get; internal set; }

    /// <summary>Current calendar year, counted from the scenario's first.</summary>
    public int Year { get; internal set; }

    /// <summary>Calendar year of the last second before now, counted from the scenario's first.</summary>
    public int YearBefore { get; internal set; }

    /// <summary>
    /// Hash of (time, round), mixed into the chain of every entity that handles something in this slice.
    /// </summary>
    internal ulong Stamp { get; set; }

    /// <summary>Where the clock stands.</summary>
    public SliceTime Slice => new(Now, Round, Month, Year, YearBefore);

    /// <summary>Moves to a slice.</summary>
    internal void Enter(in SliceTime slice)
    {
        (Now, Round, Month, Year, YearBefore) = (slice.Now, slice.Round, slice.Month, slice.Year, slice.YearBefore);
        Stamp = Chain.Stamp(Now.Seconds, Round);
    }
}
