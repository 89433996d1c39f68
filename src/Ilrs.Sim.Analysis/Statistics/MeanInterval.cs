namespace Ilrs.Sim.Analysis.Statistics;

/// <summary>Confidence interval of a mean by Student's t distribution.</summary>
public static class MeanInterval
{
    private const double Z = 1.959963984540054; // 97.5 % point of the standard normal distribution

    /// <summary>Interval with confidence 95 %; not a number below two values.</summary>
    /// <param name="moments">Moments of independent values.</param>
    public static Interval Of95(Moments moments) => Of95(moments.Mean, moments.StandardError, moments.Count);

    /// <summary>Interval with confidence 95 %; not a number below two values.</summary>
    /// <param name="mean">Mean of independent values.</param>
    /// <param name="standardError">Its standard error.</param>
    /// <param name="count">Number of values.</param>
    public static Interval Of95(double mean, double standardError, long count)
    {
        var half = count < 2 ? double.NaN : T975(count - 1) * standardError;
        return new Interval(mean - half, mean + half);
    }

    /// <summary>
    /// The 97.5 % point of Student's t distribution: exact for one and two degrees of freedom, else the expansion
    /// 26.7.5 of M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, to 0.13 % (three degrees of
    /// freedom) and to 6·10⁻⁶ from nine on.
    /// </summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double T975(long degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        if (degrees <= 2)
        {
            return degrees == 1 ? 12.706204736174698 : 4.302652729749464;
        }

        const double Z2 = Z * Z;
        const double G1 = Z * (Z2 + 1) / 4;
        const double G2 = Z * ((((5 * Z2) + 16) * Z2) + 3) / 96;
        const double G3 = Z * ((((((3 * Z2) + 19) * Z2) + 17) * Z2) - 15) / 384;
        const double G4 = Z * ((((((((79 * Z2) + 776) * Z2) + 1482) * Z2) - 1920) * Z2) - 945) / 92160;
        double v = degrees;
        return Z + ((G1 + ((G2 + ((G3 + (G4 / v)) / v)) / v)) / v);
    }
}
