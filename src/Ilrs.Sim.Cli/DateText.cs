using System.Globalization;
using Ilrs.Sim.Core.Time;
using Calendar = Ilrs.Sim.Core.Time.Calendar;

namespace Ilrs.Sim.Cli;

/// <summary>Reads dates of command lines: YYYY-MM-DD, or YYYY-MM for the first day of a month.</summary>
internal static class DateText
{
    /// <summary>The date; null when the text is none.</summary>
    public static SimTime? Parse(string text, Calendar calendar)
    {
        var parts = text.Split('-');
        if (parts.Length is 2 or 3 && Array.TrueForAll(parts, part => Number(part) >= 0))
        {
            try
            {
                return calendar.Date(Number(parts[0]), Number(parts[1]), parts.Length == 3 ? Number(parts[2]) : 1);
            }
            catch (ArgumentOutOfRangeException)
            {
                return null; // the calendar knows no such day
            }
        }

        return null;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
