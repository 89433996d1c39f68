using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Engine;

/// <summary>Where a slice stands in time: all that entities hear of it beside their own messages.</summary>
/// <param name="Now">The instant.</param>
/// <param name="Round">Round within the instant: −1 interventions and entries, 0 calendar and delayed messages.</param>
/// <param name="Month">Month, counted from the scenario's first.</param>
/// <param name="Year">Calendar year, counted from the scenario's first.</param>
/// <param name="YearBefore">Calendar year of the second before, counted from the scenario's first.</param>
public readonly record struct SliceTime(SimTime Now, int Round, int Month, int Year, int YearBefore);
