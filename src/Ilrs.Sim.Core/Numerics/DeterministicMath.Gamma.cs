using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    private const double TwoPi = 6.283185307179586;
    private const double ContinuedFractionFloor = 1E-300;
    private const double HalfUlp = 1.1102230246251565E-16;
    private const int MostTerms = 100_000;

    /// <summary>
    /// The regularized lower incomplete gamma function P(a, x): the distribution function at x of a gamma distribution
    /// with shape a and scale 1. Relative error at most 1e-13 for 0.01 ≤ a ≤ 10,000 where P exceeds 1e-280. NaN unless
    /// a is finite and above 0 and x is not below 0. Method: series or Lentz's continued fraction, with a prefactor
    /// from Loader's deviance (2000).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double RegularizedGammaP(double a, double x)
    {
        if (!(a > 0.0) || double.IsPositiveInfinity(a) || !(x >= 0.0))
        {
            return double.NaN;
        }

        return x == 0.0 ? 0.0
            : double.IsPositiveInfinity(x) ? 1.0
            : x < a + 1.0 ? GammaSeries(a, x)
            : 1.0 - GammaFraction(a, x);
    }

    /// <summary>
    /// The regularized upper incomplete gamma function Q(a, x) = 1 − P(a, x), without cancellation above the mean;
    /// accuracy, errors and method as for <see cref="RegularizedGammaP"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double RegularizedGammaQ(double a, double x)
    {
        if (!(a > 0.0) || double.IsPositiveInfinity(a) || !(x >= 0.0))
        {
            return double.NaN;
        }

        return x == 0.0 ? 1.0
            : double.IsPositiveInfinity(x) ? 0.0
            : x < a + 1.0 ? 1.0 - GammaSeries(a, x)
            : GammaFraction(a, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double GammaSeries(double a, double x)
    {
        var term = 1.0;
        var sum = 1.0;
        for (var n = 1; n <= MostTerms && term > sum * HalfUlp; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return Math.Min(1.0, GammaPrefactor(a, x) / a * sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double GammaFraction(double a, double x)
    {
        var b = x + 1.0 - a;
        var c = 1.0 / ContinuedFractionFloor;
        var d = 1.0 / b;
        var fraction = d;
        for (var n = 1; n <= MostTerms; n++)
        {
            var numerator = n * (a - n);
            b += 2.0;
            d = 1.0 / AwayFromZero(Math.FusedMultiplyAdd(numerator, d, b));
            c = AwayFromZero(b + (numerator / c));
            var factor = c * d;
            fraction *= factor;
            if (Math.Abs(factor - 1.0) <= 2.0 * HalfUlp)
            {
                break;
            }
        }

        return Math.Min(1.0, GammaPrefactor(a, x) * fraction);
    }

    private static double AwayFromZero(double value) =>
        Math.Abs(value) < ContinuedFractionFloor ? ContinuedFractionFloor : value;

    // x^a e^−x / Γ(a): the density at x, times x.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double GammaPrefactor(double a, double x)
    {
        if (a < StirlingFrom)
        {
            return a * Exp(Math.FusedMultiplyAdd(a, Log(x), -x) - LogGamma(a + 1.0));
        }

        return Math.Sqrt(a / TwoPi) * Exp(-Math.FusedMultiplyAdd(a, Deviance((x - a) / a), StirlingRemainder(a)));
    }

    // y − ln(1 + y): near zero with s = y / (2 + y) it is s (y − s² R(s²)), where s³ R is 2 artanh s − 2 s.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Deviance(double y)
    {
        if (y < -0.29 || y > 0.41)
        {
            return y - Log1P(y);
        }

        var s = y / (2.0 + y);
        var z = s * s;
        return s * Math.FusedMultiplyAdd(-z, LogKernel.ArtanhTail(new ScalarLane(z)).Value, y);
    }
}
