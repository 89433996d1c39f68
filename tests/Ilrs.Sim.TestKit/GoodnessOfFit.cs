using MathNet.Numerics;

namespace Ilrs.Sim.TestKit;

/// <summary>
/// Tests of a sample against a distribution. Each returns a p-value: the probability of a sample that fits as badly or
/// worse when the distribution is the right one.
/// </summary>
public static class GoodnessOfFit
{
    /// <summary>The two-sided Kolmogorov–Smirnov test with Stephens' correction for the sample size (1970).</summary>
    /// <param name="sample">The sample; it is sorted in place.</param>
    /// <param name="cdf">The continuous distribution function.</param>
    public static double KolmogorovSmirnov(double[] sample, Func<double, double> cdf)
    {
        Array.Sort(sample);
        var distance = 0.0;
        for (var i = 0; i < sample.Length; i++)
        {
            var p = cdf(sample[i]);
            distance = Math.Max(distance, Math.Max(p - ((double)i / sample.Length), ((i + 1.0) / sample.Length) - p));
        }

        var root = Math.Sqrt(sample.Length);
        var scaled = (root + 0.12 + (0.11 / root)) * distance;
        return KolmogorovTail(scaled);
    }

    /// <summary>Pearson's chi-square test of counts against expected counts.</summary>
    public static double ChiSquare(IReadOnlyList<long> observed, IReadOnlyList<double> expected)
    {
        var statistic = 0.0;
        for (var i = 0; i < observed.Count; i++)
        {
            var difference = observed[i] - expected[i];
            statistic += difference * difference / expected[i];
        }

        return SpecialFunctions.GammaUpperRegularized((observed.Count - 1) / 2.0, statistic / 2.0);
    }

    /// <summary>The chi-square test with equally likely cells of a sample of probabilities in (0, 1).</summary>
    public static double ChiSquareOfUniforms(ReadOnlySpan<double> uniforms, int cells)
    {
        var observed = new long[cells];
        foreach (var u in uniforms)
        {
            observed[(int)(u * cells)]++;
        }

        var expected = new double[cells];
        Array.Fill(expected, (double)uniforms.Length / cells);
        return ChiSquare(observed, expected);
    }

    /// <summary>The two-sided p-value of a standard normal statistic.</summary>
    public static double Normal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2.0));

    private static double KolmogorovTail(double x)
    {
        if (x < 0.2)
        {
            return 1.0;
        }

        var sum = 0.0;
        for (var k = 1; k <= 100; k++)
        {
            sum += (k % 2 == 1 ? 2.0 : -2.0) * Math.Exp(-2.0 * k * k * x * x);
        }

        return Math.Clamp(sum, 0.0, 1.0);
    }
}
