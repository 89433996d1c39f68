namespace Ilrs.Sim.Core.Time;

/// <summary>
/// An instant of simulated time: whole seconds since 2000-01-01T00:00:00Z of the scenario's calendar.
/// </summary>
/// <param name="Seconds">Seconds since the epoch; may be negative.</param>
public readonly record struct SimTime(long Seconds) : IComparable<SimTime>
{
    /// <summary>The instant that never comes; later than every other.</summary>
    public static readonly SimTime Never = new(long.MaxValue);

    /// <summary>True when this is <see cref="Never"/>.</summary>
    public bool IsNever => Seconds == long.MaxValue;

    /// <summary>Orders instants, earlier first.</summary>
    public int CompareTo(SimTime other) => Seconds.CompareTo(other.Seconds);

    /// <summary>The instant <paramref name="seconds"/> later.</summary>
    public static SimTime operator +(SimTime time, long seconds) => new(checked(time.Seconds + seconds));

    /// <summary>Seconds from <paramref name="right"/> to <paramref name="left"/>.</summary>
    public static long operator -(SimTime left, SimTime right) => checked(left.Seconds - right.Seconds);

    /// <summary>Earlier than.</summary>
    public static bool operator <(SimTime left, SimTime right) => left.Seconds < right.Seconds;

    /// <summary>Later than.</summary>
    public static bool operator >(SimTime left, SimTime right) => left.Seconds > right.Seconds;

    /// <summary>Earlier than or equal.</summary>
    public static bool operator <=(SimTime left, SimTime right) => left.Seconds <= right.Seconds;

    /// <summary>Later than or equal.</summary>
    public static bool operator >=(SimTime left, SimTime right) => left.Seconds >= right.Seconds;

    /// <summary>The earlier of two instants.</summary>
    public static SimTime Min(SimTime left, SimTime right) => left <= right ? left : right;

    /// <summary>The later of two instants.</summary>
    public static SimTime Max(SimTime left, SimTime right) => left >= right ? left : right;
}
