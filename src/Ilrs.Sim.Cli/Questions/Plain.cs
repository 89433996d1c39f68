using System.Globalization;
using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Time;
using Calendar = Ilrs.Sim.Core.Time.Calendar;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Numbers and dates as they stand in a sentence.</summary>
internal static class Plain
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    /// <summary>A number rounded to what can be known: one decimal below ten, two figures above a hundred.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return "–";
        }

        var size = Math.Abs(value);
        var step = size < 10 ? 0.1 : size < 100 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(size)) - 1);
        var rounded = Math.Round(value / step) * step;
        return rounded.ToString(size < 10 ? "#,0.#" : "#,0", CultureInfo.InvariantCulture);
    }

    /// <summary>A chance as so many in 100.</summary>
    public static string Chance(Proportion chance) => chance.Share switch
    {
        0 => "none that the futures show",
        < 0.01 => "less than 1 in 100",
        > 0.99 and < 1 => "more than 99 in 100",
        1 => "certain in the futures shown",
        var share => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * share):F0} in 100"),
    };

    /// <summary>A chance as a number of futures in 100, for tables.</summary>
    public static string InHundred(double share) => share switch
    {
        > 0 and < 0.01 => "<1",
        > 0.99 and < 1 => ">99",
        _ => Math.Round(100 * share).ToString("F0", CultureInfo.InvariantCulture),
    };

    /// <summary>Month and year, such as July 2027.</summary>
    public static string Month(SimTime date, Calendar calendar)
    {
        var text = calendar.Format(date);
        return $"{Months[int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1]} {text[..4]}";
    }

    /// <summary>The last day before a date, as people say it: the end of 2035 for the first day of 2036.</summary>
    public static string Before(SimTime date, Calendar calendar)
    {
        var text = calendar.Format(date);
        return text.EndsWith("-01-01", StringComparison.Ordinal)
            ? $"the end of {calendar.Format(date + -1)[..4]}"
            : $"{(text.EndsWith("-01", StringComparison.Ordinal) ? "before " : "")}{Month(date, calendar)}";
    }

    /// <summary>Words as they begin a sentence.</summary>
    public static string Title(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Day, month and year, such as 22 November 2026, of a date as written.</summary>
    public static string Day(string date) =>
        $"{int.Parse(date.AsSpan(8, 2), CultureInfo.InvariantCulture)} "
        + $"{Months[int.Parse(date.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1]} {date[..4]}";

    /// <summary>A list in a sentence: a, b and c.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };
}
