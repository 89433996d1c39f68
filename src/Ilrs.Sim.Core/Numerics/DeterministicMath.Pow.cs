using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    private const double PowSurelyOverflows = 710.0;
    private const double PowSurelyVanishes = -746.0;
    private const double TwoTo53 = 9007199254740992.0;

    /// <summary>
    /// x to the power y, at most 2 ulp off. Special values follow IEEE 754: 1 to any power and anything to the power 0
    /// is 1, a negative number to a power that is no integer is NaN. Method: ln x as the sum of two doubles, times y,
    /// then the polynomial of <see cref="Exp(double)"/>.
    /// </summary>
    public static double Pow(double x, double y)
    {
        if (x == 1.0 || y == 0.0)
        {
            return 1.0;
        }

        if (x > 0.0 && x <= double.MaxValue && double.IsFinite(y))
        {
            return PowOfPositive(x, y);
        }

        return PowAtTheEdge(x, y);
    }

    private static double PowOfPositive(double x, double y)
    {
        var log = LogOfTwoDoubles(x);
        var high = y * log.High;
        if (high > PowSurelyOverflows)
        {
            return double.PositiveInfinity;
        }

        if (high < PowSurelyVanishes)
        {
            return 0.0;
        }

        var low = Math.FusedMultiplyAdd(y, log.High, -high) + (y * log.Low);
        var value = ExpKernel.Reduced(new ScalarLane(high), new ScalarLane(low), out var shifted);
        return Math.Abs(high) <= ExpKernel.PlainLimit
            ? ScalarLane.Scale(value, shifted).Value
            : ScaleInTwoSteps(value.Value, ExpKernel.Integer(shifted));
    }

    // 2 artanh s = 2 s + s³ (2/3 + s² T(s²)): all but T in two doubles, so the relative error is below 2^-64.
    private static DoubleDouble LogOfTwoDoubles(double x)
    {
        const double twoThirds = 0.6666666666666666;
        const double twoThirdsLow = 3.700743415417188E-17;
        var isSubnormal = x < DoubleBits.SmallestNormal;
        var k = ScalarLane.SplitExponent(new ScalarLane(isSubnormal ? x * TwoTo54 : x), out var mantissa).Value;
        k = isSubnormal ? k - 54.0 : k;
        var f = mantissa.Value - 1.0;
        var divisor = DoubleDouble.Sum(mantissa.Value, 1.0);
        var quotient = f / divisor.High;
        var remainder = Math.FusedMultiplyAdd(-quotient, divisor.High, f);
        remainder = Math.FusedMultiplyAdd(-quotient, divisor.Low, remainder);
        var s = new DoubleDouble(quotient, remainder / divisor.High);
        var z = s * s;
        var t = z.High * ArtanhTail(z.High);
        var factor = DoubleDouble.Ordered(twoThirds, t);
        factor = new(factor.High, factor.Low + twoThirdsLow);
        var cubic = s * z * factor;
        var first = DoubleDouble.Ordered(k * LogKernel.Ln2High, 2.0 * s.High);
        var second = DoubleDouble.Ordered(first.High, cubic.High);
        var exponent = DoubleDouble.Product(k, LogKernel.Ln2Low);
        var third = DoubleDouble.Ordered(second.High, exponent.High);
        var rest = exponent.Low + ((2.0 * s.Low) + cubic.Low);
        return DoubleDouble.Ordered(third.High, first.Low + (second.Low + (third.Low + rest)));
    }

    // (2 artanh s − 2 s − 2/3 s³) / s⁵ in z = s²; minimax error of z² T(z): 9.7e-25.
    private static double ArtanhTail(double z)
    {
        var p = Math.FusedMultiplyAdd(z, 0.1101489487333252, 0.10422690014050867);
        p = Math.FusedMultiplyAdd(z, p, 0.11768685964683664);
        p = Math.FusedMultiplyAdd(z, p, 0.1333324005868573);
        p = Math.FusedMultiplyAdd(z, p, 0.1538461676012912);
        p = Math.FusedMultiplyAdd(z, p, 0.18181818169176966);
        p = Math.FusedMultiplyAdd(z, p, 0.2222222222229106);
        p = Math.FusedMultiplyAdd(z, p, 0.28571428571428376);
        return Math.FusedMultiplyAdd(z, p, 0.4);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double PowAtTheEdge(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        if (double.IsInfinity(y))
        {
            var size = Math.Abs(x);
            return size == 1.0 ? 1.0 : (size > 1.0) == (y > 0.0) ? double.PositiveInfinity : 0.0;
        }

        var isNegative = double.IsNegative(x);
        if (isNegative && x != 0.0 && !double.IsInfinity(x) && !IsInteger(y))
        {
            return double.NaN;
        }

        var magnitude = double.IsInfinity(x) || x == 0.0
            ? (x == 0.0) == (y > 0.0) ? 0.0 : double.PositiveInfinity
            : x == -1.0 ? 1.0 : PowOfPositive(-x, y);
        return isNegative && IsOddInteger(y) ? -magnitude : magnitude;
    }

    private static bool IsInteger(double y) => Math.Abs(y) >= TwoTo53 || (long)y == y;

    private static bool IsOddInteger(double y) => Math.Abs(y) < TwoTo53 && (long)y == y && ((long)y & 1) != 0;
}
