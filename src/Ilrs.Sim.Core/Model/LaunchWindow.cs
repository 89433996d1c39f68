using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>
/// A launch window. Yearly, both days included, over the turn of the year where the last day lies before the first;
/// or dated, when <see cref="Opens"/> is given.
/// </summary>
/// <param name="FromMonth">Month of the first day, 1 to 12.</param>
/// <param name="FromDay">First day of the month.</param>
/// <param name="ToMonth">Month of the last day, 1 to 12.</param>
/// <param name="ToDay">Last day of the month; the month's end when it has fewer days.</param>
public readonly record struct LaunchWindow(int FromMonth, int FromDay, int ToMonth, int ToDay)
{
    /// <summary>When it opens for the first time; null for a yearly window.</summary>
    public SimTime? Opens { get; init; }

    /// <summary>How long a dated window stays open, seconds.</summary>
    public long Length { get; init; }

    /// <summary>Seconds from one opening of a dated window to the next; null: it opens once.</summary>
    public long? Every { get; init; }

    /// <summary>A window that opens on a date.</summary>
    /// <param name="opens">When it opens for the first time.</param>
    /// <param name="length">How long it stays open, seconds.</param>
    /// <param name="every">Seconds from one opening to the next; null: it opens once.</param>
    public static LaunchWindow At(SimTime opens, long length, long? every = null) =>
        new() { Opens = opens, Length = length, Every = every };
}
