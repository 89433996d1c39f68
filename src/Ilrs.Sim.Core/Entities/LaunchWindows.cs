using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Launch windows of one mission, yearly or dated.</summary>
internal sealed class LaunchWindows
{
    private readonly LaunchWindow[] _windows;
    private readonly Calendar _calendar;

    public LaunchWindows(IReadOnlyList<LaunchWindow> windows, Calendar calendar)
    {
        _windows = [.. windows];
        _calendar = calendar;
    }

    /// <summary>The instant itself when it lies in a window, else the beginning of the next one.</summary>
    public SimTime Next(SimTime now)
    {
        if (_windows.Length == 0)
        {
            return now;
        }

        var year = _calendar.DateOf(now).Year;
        var next = SimTime.Never;
        foreach (var window in _windows)
        {
            if (window.Opens is { } first)
            {
                next = SimTime.Min(next, Next(window, first, now));
                continue;
            }

            for (var y = year - 1; y <= year + 1; y++)
            {
                var opens = Day(y, window.FromMonth, window.FromDay);
                var spans = (window.ToMonth, window.ToDay).CompareTo((window.FromMonth, window.FromDay)) < 0;
                var closes = Day(spans ? y + 1 : y, window.ToMonth, window.ToDay) + Calendar.Day;
                if (now < closes)
                {
                    next = SimTime.Min(next, SimTime.Max(now, opens));
                }
            }
        }

        return next;
    }

    private static SimTime Next(in LaunchWindow window, SimTime first, SimTime now)
    {
        var opens = first;
        if (window.Every is { } every && now > first)
        {
            opens = first + ((now - first) / every * every);
            opens = now < opens + window.Length ? opens : opens + every;
        }

        return now < opens + window.Length ? SimTime.Max(now, opens) : SimTime.Never;
    }

    private SimTime Day(int year, int month, int day) =>
        _calendar.Date(year, month, Math.Min(day, _calendar.DaysInMonth(year, month)));
}
