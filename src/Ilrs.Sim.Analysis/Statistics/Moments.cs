namespace Ilrs.Sim.Analysis.Statistics;

/// <summary>
/// Count, sum and sum of squared deviations of a set of numbers. Sets are merged by the pairwise formula of
/// T. F. Chan, G. H. Golub and R. J. LeVeque, Updating formulae and a pairwise algorithm for computing sample
/// variances (1979); merged in a fixed order the result is the same to the bit.
/// </summary>
/// <param name="Count">How many numbers.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="SquaredDeviations">Sum of squared deviations from their mean.</param>
public readonly record struct Moments(long Count, double Sum, double SquaredDeviations)
{
    /// <summary>Mean; not a number when the set is empty.</summary>
    public double Mean => Count == 0 ? double.NaN : Sum / Count;

    /// <summary>Standard deviation of one number (divisor n − 1); not a number below two numbers.</summary>
    public double StandardDeviation =>
        Count < 2 ? double.NaN : Math.Sqrt(Math.Max(0, SquaredDeviations) / (Count - 1));

    /// <summary>Standard error of the mean; not a number below two numbers.</summary>
    public double StandardError => StandardDeviation / Math.Sqrt(Count);

    /// <summary>The moments of some numbers, in two passes in the order given.</summary>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = values.Length == 0 ? 0 : sum / values.Length;
        double squares = 0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return new Moments(values.Length, sum, squares);
    }

    /// <summary>The moments of both sets together.</summary>
    public Moments Merge(Moments other)
    {
        if (Count == 0 || other.Count == 0)
        {
            return Count == 0 ? other : this;
        }

        var count = checked(Count + other.Count);
        var difference = (other.Sum / other.Count) - (Sum / Count);
        var between = difference * difference * ((double)Count * other.Count / count);
        return new Moments(count, Sum + other.Sum, SquaredDeviations + other.SquaredDeviations + between);
    }
}
