using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Statistics;

/// <summary>
/// Counts dates that may never come, in buckets of a day. The result depends on which dates were added, not on their
/// order. Sums are exact integers. Not safe for use by several threads at once.
/// </summary>
/// <param name="start">First instant of the scenario.</param>
/// <param name="horizon">Dates at or after it count as never.</param>
public sealed class DateCounts(SimTime start, SimTime horizon)
{
    private CountWindow _days;
    private long _sum;
    private Int128 _squares;

    /// <summary>How many dates were added, those that never came included.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them came.</summary>
    public long Came { get; private set; }

    /// <summary>Adds a date.</summary>
    /// <param name="date">The date, or <see cref="SimTime.Never"/>.</param>
    public void Add(SimTime date)
    {
        Count++;
        var seconds = SimTime.Min(date, horizon) - start;
        _sum += seconds;
        _squares += (Int128)seconds * seconds;
        if (date < horizon)
        {
            Came++;
            _days.Add(Bucket(seconds));
        }
    }

    /// <summary>How many dates came before the day of another.</summary>
    /// <param name="date">The other; from the horizon on, all that came.</param>
    public long CameBefore(SimTime date) => date >= horizon ? Came : _days.Before(Bucket(date - start));

    /// <summary>
    /// The day (its first second) by which at least <paramref name="percent"/> % of the dates had come; null when
    /// fewer came: the quantile is censored, and nothing is known but that it is not before the horizon.
    /// </summary>
    /// <param name="percent">1 to 100.</param>
    public SimTime? Quantile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var rank = QuantileCounts.Rank(Count, percent);
        return Count == 0 || rank > Came ? null : start + (_days.BucketOfRank(rank) * Calendar.Day);
    }

    /// <summary>
    /// Moments of min(date, horizon) in seconds since the start of the scenario, from exact sums.
    /// </summary>
    public Moments Moments
    {
        get
        {
            if (Count == 0)
            {
                return default;
            }

            // n·Σx² − (Σx)² is an exact integer; dividing it by n once keeps a variance of 0 at 0.
            var spread = (Count * _squares) - ((Int128)_sum * _sum);
            return new Moments(Count, _sum, (double)spread / Count);
        }
    }

    private static int Bucket(long seconds) =>
        (int)Math.DivRem(seconds, Calendar.Day, out var rest) - (rest < 0 ? 1 : 0);

    /// <summary>Saves what was added, or takes it back where nothing was added yet.</summary>
    internal void Visit(StateVisitor visitor)
    {
        var (count, came) = (Count, Came);
        visitor.Value(ref count);
        visitor.Value(ref came);
        (Count, Came) = (count, came);
        visitor.Value(ref _sum);
        visitor.Value(ref _squares);
        _days.Visit(visitor);
    }
}
