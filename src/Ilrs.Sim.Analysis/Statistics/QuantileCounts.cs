using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Analysis.Statistics;

/// <summary>
/// Counts numbers in fixed buckets and gives quantiles. The result depends on which numbers were added, not on their
/// order. Each octave has 128 buckets of equal width, so a quantile differs from the number of that rank by at most
/// 1/256 of it (0.4 %); whole numbers below 256 in magnitude are exact as long as every number is whole. Magnitudes
/// below 2^-40 count as zero. Not safe for use by several threads at once.
/// </summary>
public sealed class QuantileCounts
{
    private const int Shift = 52 - 7; // seven bits of the mantissa: 128 buckets an octave
    private const double Smallest = 1.0 / (1L << 40);
    private CountWindow _negative;
    private CountWindow _positive;
    private long _negatives;
    private long _zeros;
    private bool _whole = true;

    /// <summary>Largest relative error of <see cref="Quantile"/>.</summary>
    public const double RelativeError = 1.0 / 256;

    /// <summary>How many numbers were added.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them are zero.</summary>
    public long Zeros => _zeros;

    /// <summary>Smallest number added; plus infinity when there is none.</summary>
    public double Minimum { get; private set; } = double.PositiveInfinity;

    /// <summary>Largest number added; minus infinity when there is none.</summary>
    public double Maximum { get; private set; } = double.NegativeInfinity;

    /// <summary>Adds numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite; none was added.</exception>
    public void Add(params ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        var (minimum, maximum, whole) = (double.PositiveInfinity, double.NegativeInfinity, true);
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentOutOfRangeException(nameof(values), "Only finite numbers have quantiles.");
            }

            minimum = value < minimum ? value : minimum;
            maximum = value > maximum ? value : maximum;
            whole &= Math.Floor(value) == value;
        }

        Count += values.Length;
        Minimum = Math.Min(Minimum, minimum) + 0.0; // −0 becomes 0
        Maximum = Math.Max(Maximum, maximum) + 0.0;
        _whole &= whole;
        if (minimum >= Smallest)
        {
            AddMagnitudes(ref _positive, values, minimum, maximum);
        }
        else if (minimum == 0 && maximum == 0)
        {
            _zeros += values.Length;
        }
        else
        {
            AddMixed(values);
        }
    }

    /// <summary>
    /// The smallest number with at least <paramref name="percent"/> % of all numbers at or below it, to within
    /// <see cref="RelativeError"/>; null when no number was added.
    /// </summary>
    /// <param name="percent">1 to 100.</param>
    public double? Quantile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        if (Count == 0)
        {
            return null;
        }

        var rank = Rank(Count, percent);
        double value;
        if (rank <= _negatives)
        {
            value = -Middle(_negative.BucketOfRank(_negatives + 1 - rank));
        }
        else if (rank <= _negatives + _zeros)
        {
            value = 0;
        }
        else
        {
            value = Middle(_positive.BucketOfRank(rank - _negatives - _zeros));
        }

        return Math.Clamp(value, Minimum, Maximum);
    }

    /// <summary>
    /// Rank from 1 of a quantile among <paramref name="count"/> numbers: the count times the share, rounded up.
    /// </summary>
    internal static long Rank(long count, int percent) => ((count * percent) + 99) / 100;

    /// <summary>Saves what was added, or takes it back where nothing was added yet.</summary>
    internal void Visit(StateVisitor visitor)
    {
        var (count, minimum, maximum) = (Count, Minimum, Maximum);
        visitor.Value(ref count);
        visitor.Value(ref minimum);
        visitor.Value(ref maximum);
        (Count, Minimum, Maximum) = (count, minimum, maximum);
        visitor.Value(ref _negatives);
        visitor.Value(ref _zeros);
        visitor.Value(ref _whole);
        _negative.Visit(visitor);
        _positive.Visit(visitor);
    }

    private static void AddMagnitudes(
        ref CountWindow window,
        ReadOnlySpan<double> magnitudes,
        double smallest,
        double largest)
    {
        window.Cover(Bucket(smallest), Bucket(largest));
        foreach (var magnitude in magnitudes)
        {
            window.AddCovered(Bucket(magnitude));
        }
    }

    private void AddMixed(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            var magnitude = Math.Abs(value);
            if (magnitude < Smallest)
            {
                _zeros++;
                continue;
            }

            _negatives += value < 0 ? 1 : 0;
            ref var window = ref value < 0 ? ref _negative : ref _positive;
            AddMagnitudes(ref window, new ReadOnlySpan<double>(in magnitude), magnitude, magnitude);
        }
    }

    private static int Bucket(double magnitude) => (int)(BitConverter.DoubleToInt64Bits(magnitude) >> Shift);

    private double Middle(int bucket)
    {
        var low = BitConverter.Int64BitsToDouble((long)bucket << Shift);
        var high = BitConverter.Int64BitsToDouble(((long)bucket + 1) << Shift);
        if (!_whole)
        {
            return low + ((high - low) / 2);
        }

        var first = Math.Ceiling(low);
        var last = Math.Ceiling(high) - 1;
        return first + Math.Floor((last - first) / 2);
    }
}
