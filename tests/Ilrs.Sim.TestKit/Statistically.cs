using System.Globalization;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Ilrs.Sim.TestKit;

/// <summary>
/// Assertions on samples of independent numbers. Each fails by mere chance with the stated error probability, by
/// default 1e-6; the sample's own standard error is the yardstick, never a tolerance that somebody chose.
/// </summary>
public static class Statistically
{
    /// <summary>Error probability of an assertion, unless it is stated.</summary>
    public const double Error = 1e-6;

    /// <summary>The mean is the expected one (Student's t).</summary>
    public static void MeanIs(double expected, IReadOnlyList<double> sample, double error = Error)
    {
        var (mean, variance, _) = Moments(sample);
        var standardError = Math.Sqrt(variance / sample.Count);
        var p = standardError > 0
            ? 2 * StudentT.CDF(0, 1, sample.Count - 1, -Math.Abs(mean - expected) / standardError)
            : Math.Abs(mean - expected) <= 1e-9 * Math.Abs(expected) ? 1 : 0;
        Require(p, error, $"mean {mean} ± {standardError}, expected {expected}");
    }

    /// <summary>The variance is the expected one (normal approximation with the sample's fourth moment).</summary>
    public static void VarianceIs(double expected, IReadOnlyList<double> sample, double error = Error)
    {
        var (_, variance, fourth) = Moments(sample);
        var standardError = Math.Sqrt((fourth - (variance * variance)) / sample.Count);
        var p = GoodnessOfFit.Normal((variance - expected) / standardError);
        Require(p, error, $"variance {variance} ± {standardError}, expected {expected}");
    }

    /// <summary>The chance is the expected one (exact binomial tails, doubled).</summary>
    public static void ChanceIs(double expected, long successes, long trials, double error = Error)
    {
        var atMost = successes == trials
            ? 1
            : SpecialFunctions.BetaRegularized(trials - successes, successes + 1, 1 - expected);
        var atLeast = successes == 0
            ? 1
            : SpecialFunctions.BetaRegularized(successes, trials - successes + 1, expected);
        var p = Math.Min(1, 2 * Math.Min(atMost, atLeast));
        Require(p, error, $"{successes} of {trials}, expected a share of {expected}");
    }

    /// <summary>
    /// Whole numbers from 0 have the expected probabilities (Pearson's chi-square; cells that expect less than ten are
    /// pooled from both ends inwards).
    /// </summary>
    public static void Fits(Func<int, double> probability, IReadOnlyList<double> sample, double error = Error)
    {
        var most = (int)sample.Max() + 1;
        var counts = new long[most + 1];
        foreach (var value in sample)
        {
            counts[(int)value]++;
        }

        var observed = new List<long>();
        var expected = new List<double>();
        var (count, weight, above) = (0L, 0.0, 1.0);
        for (var k = 0; k < most; k++)
        {
            count += counts[k];
            weight += sample.Count * probability(k);
            above -= probability(k);
            if (weight >= 10 && sample.Count * above >= 10)
            {
                observed.Add(count);
                expected.Add(weight);
                (count, weight) = (0, 0);
            }
        }

        observed.Add(sample.Count - observed.Sum());
        expected.Add(sample.Count - expected.Sum());
        var p = GoodnessOfFit.ChiSquare(observed, expected);
        Require(p, error, $"observed {string.Join(' ', observed)}, expected {string.Join(' ', expected)}");
    }

    private static (double Mean, double Variance, double Fourth) Moments(IReadOnlyList<double> sample)
    {
        var mean = sample.Average();
        var (second, fourth) = (0.0, 0.0);
        foreach (var value in sample)
        {
            var square = (value - mean) * (value - mean);
            second += square;
            fourth += square * square;
        }

        return (mean, second / (sample.Count - 1), fourth / sample.Count);
    }

    private static void Require(double p, double error, FormattableString what) =>
        Assert.True(p >= error, $"p = {p.ToString("G3", CultureInfo.InvariantCulture)}: "
            + what.ToString(CultureInfo.InvariantCulture));
}
