using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Core.Time;
using Calendar = Ilrs.Sim.Core.Time.Calendar;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>One cell of a table: what people read, and the exact value for programs.</summary>
/// <param name="Shown">Text for people.</param>
/// <param name="Value">A string, double, long or bool; null when there is no value.</param>
internal readonly record struct Cell(string Shown, object? Value)
{
    /// <summary>Stands behind a figure that rests on assumptions for more than half of its variance.</summary>
    public const char Sign = '†';

    private const string None = "–";

    /// <summary>The same, with the sign where more than half of its variance rests on assumptions.</summary>
    /// <param name="share">The share, 0 to 1; not a number for none.</param>
    public Cell Signed(double share) => share > AssumedShare.Sign && Shown.Length > 0 && Shown != None
        ? this with { Shown = Shown + Sign }
        : this;

    /// <summary>A number for programs alone.</summary>
    public static Cell Hidden(double value) => new("", double.IsFinite(value) ? value : null);

    /// <summary>A text; nothing when null.</summary>
    public static Cell Text(string? text) => new(text ?? "", text);

    /// <summary>A number with some decimals for people; a dash when it is not a number.</summary>
    public static Cell Number(double value, int decimals = 0) => double.IsFinite(value)
        ? new Cell(Rounded(value, decimals), value)
        : new Cell(None, null);

    /// <summary>A whole number.</summary>
    public static Cell Count(long value) => new(value.ToString("N0", CultureInfo.InvariantCulture), value);

    /// <summary>A date: its month for people; a dash when it is censored or missing.</summary>
    public static Cell Date(SimTime? date, Calendar calendar) => date is { IsNever: false } known
        ? new Cell(calendar.Format(known)[..^3], calendar.Format(known))
        : new Cell(None, null);

    /// <summary>A share in percent.</summary>
    public static Cell Share(double share) => double.IsFinite(share)
        ? new Cell(Percent(share), share)
        : new Cell(None, null);

    /// <summary>A probability in percent with its 95 % interval.</summary>
    public static Cell Chance(Proportion proportion)
    {
        var interval = proportion.Interval95;
        return new Cell(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Percent(proportion.Share)} ({100 * interval.Low:F0}–{100 * interval.High:F0})"),
            proportion.Share);
    }

    /// <summary>The chance to meet a date; only a lower bound is known for one that lies beyond the horizon.</summary>
    public static Cell Chance(DeadlineSummary deadline, SimTime horizon) => deadline.Date <= horizon
        ? Chance(deadline.Met)
        : new Cell($"at least {Percent(deadline.Met.Share)}", null);

    private static string Percent(double share) => share switch
    {
        > 0 and < 0.005 => "<1 %",
        > 0.995 and < 1 => ">99 %",
        _ => string.Create(CultureInfo.InvariantCulture, $"{100 * share:F0} %"),
    };

    private static string Rounded(double value, int decimals)
    {
        var text = value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAnyExcept("-0.,") ? text : text.TrimStart('-');
    }
}
