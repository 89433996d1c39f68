namespace Ilrs.Sim.Core.Time;

/// <summary>Converts between instants and dates. Immutable; two calendars exist.</summary>
/// <remarks>
/// The Gregorian calendar is the proleptic one (civil-from-days by the era method). The thirty-day calendar has
/// twelve months of 30 days a year and serves models whose time unit is an abstract month.
/// </remarks>
public sealed class Calendar
{
    /// <summary>Seconds of one day.</summary>
    public const long Day = 86_400;

    private const long DaysFrom0000To2000 = 730_425; // 0000-03-01 to 2000-01-01
    private readonly bool _thirty;

    private Calendar(string name, bool thirty)
    {
        Name = name;
        _thirty = thirty;
    }

    /// <summary>The proleptic Gregorian calendar.</summary>
    public static Calendar Gregorian { get; } = new("gregorian", thirty: false);

    /// <summary>Twelve months of thirty days a year.</summary>
    public static Calendar ThirtyDay { get; } = new("thirty-day", thirty: true);

    /// <summary>The name used in scenario files: <c>gregorian</c> or <c>thirty-day</c>.</summary>
    public string Name { get; }

    /// <summary>Mean length of a month in seconds: 30.436875 days (Gregorian) or 30 days.</summary>
    public long MonthSeconds => _thirty ? 30 * Day : 2_629_746;

    /// <summary>Mean length of a year in seconds: 365.2425 days (Gregorian) or 360 days.</summary>
    public long YearSeconds => 12 * MonthSeconds;

    /// <summary>The instant at which a date begins.</summary>
    /// <param name="year">Year, 1 to 9999.</param>
    /// <param name="month">Month, 1 to 12.</param>
    /// <param name="day">Day of the month, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date does not exist in this calendar.</exception>
    public SimTime Date(int year, int month, int day)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"{year}-{month}-{day} is not a date ({Name}).");
        }

        return new SimTime(DayNumber(year, month, day) * Day);
    }

    /// <summary>Number of days of a month.</summary>
    public int DaysInMonth(int year, int month) => _thirty ? 30 : month switch
    {
        4 or 6 or 9 or 11 => 30,
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        _ => 31,
    };

    /// <summary>The date on which an instant falls.</summary>
    public (int Year, int Month, int Day) DateOf(SimTime time)
    {
        var day = Math.DivRem(time.Seconds, Day, out var rest) - (rest < 0 ? 1 : 0);
        if (_thirty)
        {
            var year = FloorDiv(day, 360);
            var inYear = (int)(day - (year * 360));
            return (2000 + (int)year, (inYear / 30) + 1, (inYear % 30) + 1);
        }

        return Civil(day + DaysFrom0000To2000);
    }

    /// <summary>Months from 2000-01 to the month in which the instant falls.</summary>
    public int MonthOf(SimTime time)
    {
        var (year, month, _) = DateOf(time);
        return ((year - 2000) * 12) + month - 1;
    }

    /// <summary>The instant at which a month begins.</summary>
    /// <param name="month">Months since 2000-01; may be negative.</param>
    public SimTime StartOfMonth(int month)
    {
        var year = (int)FloorDiv(month, 12);
        return Date(2000 + year, month - (year * 12) + 1, 1);
    }

    /// <summary>The date as <c>YYYY-MM-DD</c>, or <c>never</c>.</summary>
    public string Format(SimTime time)
    {
        if (time.IsNever)
        {
            return "never";
        }

        var (year, month, day) = DateOf(time);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
    }

    private static long FloorDiv(long value, long by)
    {
        var quotient = Math.DivRem(value, by, out var rest);
        return rest < 0 ? quotient - 1 : quotient;
    }

    private static (int Year, int Month, int Day) Civil(long days)
    {
        var era = FloorDiv(days, 146_097);
        var dayOfEra = days - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        var year = (int)(yearOfEra + (era * 400)) + (month <= 2 ? 1 : 0);
        return (year, month, (int)(dayOfYear - (((153 * shifted) + 2) / 5)) + 1);
    }

    private long DayNumber(int year, int month, int day)
    {
        if (_thirty)
        {
            return ((year - 2000L) * 360) + ((month - 1) * 30) + day - 1;
        }

        var y = month <= 2 ? year - 1L : year;
        var era = FloorDiv(y, 400);
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + dayOfEra - DaysFrom0000To2000;
    }
}
