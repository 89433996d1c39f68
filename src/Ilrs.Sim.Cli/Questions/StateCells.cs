using System.Globalization;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;
using Calendar = Ilrs.Sim.Core.Time.Calendar;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Puts values of many replications into cells: shares of words, quantiles of numbers and dates.</summary>
internal static class StateCells
{
    /// <summary>Columns of low, middle and high, and of words with their shares.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("p10", "P10", Right: true),
        new("p50", "P50", Right: true),
        new("p90", "P90", Right: true),
        new("unit", "Unit"),
        new("words", "Share of replications"),
    ];

    /// <summary>The cells of one value.</summary>
    public static IReadOnlyList<Cell> Of(IReadOnlyList<ViewValue> values, Calendar calendar)
    {
        switch (values[0].Kind)
        {
            case ViewValueKind.Word:
                return Words([.. values.Select(value => value.Text.Length == 0 ? "none" : value.Text)]);
            case ViewValueKind.Flag:
                return Words([.. values.Select(value => value.Whole != 0 ? "yes" : "no")]);
            case ViewValueKind.Date:
                return Dates(values, calendar);
            case ViewValueKind.Duration:
                return Numbers([.. values.Select(value => value.Whole / (double)Calendar.Day)], "days");
            case ViewValueKind.Number:
                return Numbers([.. values.Select(value => value.Number)], values[0].Unit);
            default:
                return Numbers([.. values.Select(value => (double)value.Whole)], values[0].Unit);
        }
    }

    /// <summary>Quantiles of numbers.</summary>
    public static IReadOnlyList<Cell> Numbers(double[] values, string unit)
    {
        Array.Sort(values);
        var whole = values.All(value => Math.Floor(value) == value);
        Cell At(int percent) => Cell.Number(values[Rank(values.Length, percent)], whole ? 0 : 2);
        return [At(10), At(50), At(90), Cell.Text(unit == "1" ? "" : unit), Cell.Text(null)];
    }

    private static int Rank(int count, int percent) => (((count * percent) + 99) / 100) - 1;

    private static IReadOnlyList<Cell> Words(IReadOnlyList<string> words)
    {
        var shares = words.GroupBy(word => word)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {Cell.Share((double)group.Count() / words.Count).Shown}")
            .ToList();
        var text = string.Join(", ", shares);
        return [new("", null), new("", null), new("", null), Cell.Text(null), Cell.Text(text)];
    }

    private static IReadOnlyList<Cell> Dates(IReadOnlyList<ViewValue> values, Calendar calendar)
    {
        long[] seconds = [.. values.Select(value => value.Whole)];
        Array.Sort(seconds);
        Cell At(int percent) =>
            Cell.Date(new SimTime(seconds[Rank(seconds.Length, percent)]), calendar);
        var never = (double)seconds.Count(x => new SimTime(x).IsNever) / seconds.Length;
        var text = string.Create(CultureInfo.InvariantCulture, $"no date {Cell.Share(never).Shown}");
        return [At(10), At(50), At(90), Cell.Text(null), never > 0 ? Cell.Text(text) : Cell.Text(null)];
    }
}
