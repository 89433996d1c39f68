namespace Ilrs.Sim.Core.Model;

/// <summary>A yearly launch window, both days included; it may span the turn of the year.</summary>
/// <param name="FromMonth">Month of the first day, 1 to 12.</param>
/// <param name="FromDay">First day of the month.</param>
/// <param name="ToMonth">Month of the last day, 1 to 12.</param>
/// <param name="ToDay">Last day of the month; the month's end when it has fewer days.</param>
public readonly record struct LaunchWindow(int FromMonth, int FromDay, int ToMonth, int ToDay);
