using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    private const int MostSteps = 200;

    // A step this small, relative to x, leaves an error of the order of its cube.
    private const double LastStep = 1E-7;

    /// <summary>
    /// The x with P(a, x) = <paramref name="p"/>: the quantile of a gamma distribution with shape a and scale 1, to a
    /// relative error of 1e-12 as far as P itself determines it. 0 gives 0, 1 gives +∞; NaN unless a is finite and
    /// above 0 and p is from 0 to 1. Method: Halley's method on the logarithms of x and of the smaller tail, kept in a
    /// bracket, from the Wilson–Hilferty approximation or the leading term of the series.
    /// </summary>
    public static double InverseGammaP(double a, double p)
    {
        if (!IsFiniteAndPositive(a) || !(p >= 0.0 && p <= 1.0))
        {
            return double.NaN;
        }

        if (p == 0.0 || p == 1.0)
        {
            return p == 0.0 ? 0.0 : double.PositiveInfinity;
        }

        return p > 0.5 ? InverseGammaTail(a, 1.0 - p, true) : InverseGammaTail(a, p, false);
    }

    /// <summary>The x with Q(a, x) = <paramref name="q"/>, 0 &lt; q ≤ ½.</summary>
    internal static double InverseGammaQ(double a, double q) => InverseGammaTail(a, q, true);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double InverseGammaTail(double a, double target, bool isUpper)
    {
        var logTarget = Log(target);
        var bracket = new Bracket(0.0, double.PositiveInfinity);
        var x = GammaStart(a, target, isUpper);
        for (var step = 0; step < MostSteps; step++)
        {
            var tail = isUpper ? RegularizedGammaQ(a, x) : RegularizedGammaP(a, x);
            var surplus = isUpper ? logTarget - Log(tail) : Log(tail) - logTarget;
            bracket = bracket.Narrow(x, surplus);
            var slope = GammaPrefactor(a, x) / tail;
            var next = x * HalleyFactor(surplus, slope, a - x - (isUpper ? -slope : slope));
            if (Math.Abs(next - x) <= LastStep * x)
            {
                return next;
            }

            x = bracket.Clamp(next);
        }

        return x;
    }

    /// <summary>
    /// The x with I_x(a, b) = <paramref name="p"/>: the quantile of a beta distribution, to a relative error of 1e-12
    /// as far as I itself determines it. 0 gives 0, 1 gives 1; NaN unless a and b are finite and above 0 and p is from
    /// 0 to 1. Method: Halley's method on the logarithms of x and of the smaller tail, kept in a bracket.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double InverseBeta(double a, double b, double p)
    {
        if (!IsFiniteAndPositive(a) || !IsFiniteAndPositive(b) || !(p >= 0.0 && p <= 1.0))
        {
            return double.NaN;
        }

        if (p == 0.0 || p == 1.0)
        {
            return p;
        }

        // The complement is exact for p ≥ ½, and so is 1 − x for the small x that it yields there.
        return p <= RegularizedBeta(a, b, a / (a + b))
            ? InverseBetaBelow(a, b, p)
            : 1.0 - InverseBetaBelow(b, a, 1.0 - p);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double InverseBetaBelow(double a, double b, double p)
    {
        var logTarget = Log(p);
        var mean = a / (a + b);
        var bracket = new Bracket(0.0, Math.Min(1.0, mean * 1.0000001));
        var leading = Exp((logTarget + Log(a) + LogBeta(a, b)) / a);
        var x = bracket.Clamp(Math.Min(leading, mean));
        for (var step = 0; step < MostSteps; step++)
        {
            var tail = RegularizedBeta(a, b, x);
            var surplus = Log(tail) - logTarget;
            bracket = bracket.Narrow(x, surplus);
            var y = 1.0 - x;
            var slope = BetaPrefactor(a, b, x, y) / (y * tail);
            var next = x * HalleyFactor(surplus, slope, a - ((b - 1.0) * x / y) - slope);
            if (Math.Abs(next - x) <= LastStep * x)
            {
                return next;
            }

            x = bracket.Clamp(next);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double LogBeta(double a, double b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    // Halley's step in ln x as a factor of x; bend is the second derivative over the first, the slope. The correction
    // of Newton's step is held in bounds far from the root.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double HalleyFactor(double surplus, double slope, double bend)
    {
        var newton = surplus / slope;
        return Exp(-newton / Math.Clamp(1.0 - (0.5 * newton * bend), 0.5, 2.0));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double GammaStart(double a, double target, bool isUpper)
    {
        var z = InverseNormal(target) / (3.0 * Math.Sqrt(a));
        var cubeRoot = 1.0 - (1.0 / (9.0 * a)) + (isUpper ? -z : z);
        if (cubeRoot > 0.3 && a > 0.5)
        {
            return a * cubeRoot * cubeRoot * cubeRoot;
        }

        var logP = isUpper ? Log1P(-target) : Log(target);
        return Math.Max(Exp((logP + LogGamma(a + 1.0)) / a), double.Epsilon);
    }

    /// <summary>Bounds of a root; steps that leave them are replaced by the middle.</summary>
    private readonly struct Bracket(double low, double high)
    {
        public Bracket Narrow(double x, double surplus) =>
            surplus > 0.0 ? new(low, x) : surplus < 0.0 ? new(x, high) : new(x, x);

        public double Clamp(double x)
        {
            if (low == high)
            {
                return low;
            }

            if (x > low && x < high)
            {
                return x;
            }

            return double.IsPositiveInfinity(high) ? 2.0 * low : low == 0.0 ? 0.5 * high : 0.5 * (low + high);
        }
    }
}
