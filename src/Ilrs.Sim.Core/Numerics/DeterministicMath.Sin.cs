using System;
using System.Globalization;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    private const double TrigonometricLimit = 1073741824.0; // 2^30
    private const double QuarterPi = 0.7853981633974483;
    private const double TinyAngle = 7.450580596923828E-09; // 2^-27: its square vanishes beside one

    /// <summary>
    /// The sine of an angle in radians, at most 1 ulp off. Infinity and NaN give NaN. Method: Cody–Waite reduction by
    /// multiples of π/2 held in three doubles, then minimax polynomials on |x| ≤ π/4.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The angle is finite and beyond ±2^30.</exception>
    public static double Sin(double x) =>
        Math.Abs(x) <= TinyAngle ? x
        : double.IsFinite(x) ? SinOfQuadrant(Reduce(x, out var quadrant), quadrant)
        : double.NaN;

    /// <summary>The cosine of an angle in radians; accuracy, method and errors as for <see cref="Sin"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The angle is finite and beyond ±2^30.</exception>
    public static double Cos(double x) =>
        double.IsFinite(x) ? SinOfQuadrant(Reduce(x, out var quadrant), quadrant + 1) : double.NaN;

    private static double SinOfQuadrant(DoubleDouble angle, int quadrant)
    {
        var value = (quadrant & 1) == 0 ? SinPolynomial(angle) : CosPolynomial(angle);
        return (quadrant & 2) == 0 ? value : -value;
    }

    // x − k π/2. The first difference is exact: it is a multiple of 2^-53 below 1 in magnitude.
    private static DoubleDouble Reduce(double x, out int quadrant)
    {
        const double twoOverPi = 0.6366197723675814;
        const double first = 1.5707963267948966;
        const double second = 6.123233995736766E-17;
        const double third = -1.4973849048591698E-33;
        if (Math.Abs(x) <= QuarterPi)
        {
            quadrant = 0;
            return new(x, 0.0);
        }

        if (Math.Abs(x) > TrigonometricLimit)
        {
            var text = x.ToString("R", CultureInfo.InvariantCulture);
            throw new ArgumentOutOfRangeException(nameof(x), x, $"The angle is {text}, but must be within ±2^30.");
        }

        var multiple = (int)((x * twoOverPi) + (x > 0.0 ? 0.5 : -0.5));
        double k = multiple;
        quadrant = multiple & 3;
        var product = DoubleDouble.Product(-k, second);
        var sum = DoubleDouble.Sum(Math.FusedMultiplyAdd(-k, first, x), product.High);
        return DoubleDouble.Ordered(sum.High, sum.Low + Math.FusedMultiplyAdd(-k, third, product.Low));
    }

    private static double SinPolynomial(DoubleDouble angle)
    {
        var x = angle.High;
        var z = x * x;
        var p = Math.FusedMultiplyAdd(z, 1.5896504977508586E-10, -2.5050753265069737E-08);
        p = Math.FusedMultiplyAdd(z, p, 2.755731366206095E-06);
        p = Math.FusedMultiplyAdd(z, p, -0.00019841269829725213);
        p = Math.FusedMultiplyAdd(z, p, 0.008333333333322316);
        p = Math.FusedMultiplyAdd(z, p, -0.16666666666666632);
        var lowPart = Math.FusedMultiplyAdd(-0.5 * z, angle.Low, angle.Low);
        return x + Math.FusedMultiplyAdd(x * z, p, lowPart);
    }

    private static double CosPolynomial(DoubleDouble angle)
    {
        var x = angle.High;
        var z = x * x;
        var p = Math.FusedMultiplyAdd(z, -1.1359448646435123E-11, 2.0875719558104006E-09);
        p = Math.FusedMultiplyAdd(z, p, -2.7557314326026855E-07);
        p = Math.FusedMultiplyAdd(z, p, 2.4801587289394916E-05);
        p = Math.FusedMultiplyAdd(z, p, -0.001388888888887399);
        p = Math.FusedMultiplyAdd(z, p, 0.0416666666666666);
        var half = 0.5 * z;
        var first = 1.0 - half;
        var lost = (1.0 - first) - half;
        return first + (lost + Math.FusedMultiplyAdd(z * z, p, -x * angle.Low));
    }
}
