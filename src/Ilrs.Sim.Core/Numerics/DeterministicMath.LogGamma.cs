using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    private const double StirlingFrom = 10.0;
    private const double HalfLogOfTwoPi = 0.9189385332046728;

    // ln Γ(x) / ((x − 1)(x − 2)) on [1, 2] in t = 2 x − 3: truncated Chebyshev series, error 4.3e-18.
    private static ReadOnlySpan<double> LogGammaCoefficients =>
    [
        0.4831289505409809, -0.07297994795715297, 0.015727850268641094, -0.003913560937631769, 0.0010498186644547402,
        -0.00029455070139898493, 8.510090373499432E-05, -2.5094329864078195E-05, 7.511391855641883E-06,
        -2.2742409034140543E-06, 6.948428064186312E-07, -2.1388452890262906E-07, 6.623878077265301E-08,
        -2.057734525447198E-08, 6.430260727636965E-09, -2.0735267758524892E-09, 6.566403819263112E-10,
        -1.6381596734648426E-10, 5.0258222095609345E-11, -3.53647433811882E-11, 1.1586115295157278E-11,
    ];

    /// <summary>
    /// ln Γ(x) for x above 0, with a relative error of at most 1e-15, also beside its zeros at 1 and 2. Zero and +∞
    /// give +∞, a negative number or NaN gives NaN. Method: a polynomial on [1, 2], the recurrence up to 10, Stirling's
    /// series above.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double LogGamma(double x)
    {
        if (!(x >= 0.0))
        {
            return double.NaN;
        }

        if (x == 0.0 || double.IsPositiveInfinity(x))
        {
            return double.PositiveInfinity;
        }

        if (x >= StirlingFrom)
        {
            return ((x - 0.5) * (Log(x) - 1.0)) + ((HalfLogOfTwoPi - 0.5) + StirlingRemainder(x));
        }

        if (x < 1.0)
        {
            return LogGammaBetweenOneAndTwo(x, x - 1.0) - Log(x);
        }

        var product = 1.0;
        while (x > 2.0)
        {
            x -= 1.0;
            product *= x;
        }

        return LogGammaBetweenOneAndTwo(x - 1.0, x - 2.0) + (product == 1.0 ? 0.0 : Log(product));
    }

    // The arguments are x − 1 and x − 2, because both must be exact.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double LogGammaBetweenOneAndTwo(double fromOne, double fromTwo) =>
        fromOne * fromTwo * Polynomial(LogGammaCoefficients, fromOne + fromTwo);

    // ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π) for x ≥ 10: Stirling's series with the Bernoulli numbers, error 3e-17.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double StirlingRemainder(double x)
    {
        var r = 1.0 / x;
        var z = r * r;
        var p = Math.FusedMultiplyAdd(z, 1.0 / 156.0, -691.0 / 360360.0);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 1188.0);
        p = Math.FusedMultiplyAdd(z, p, -1.0 / 1680.0);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 1260.0);
        p = Math.FusedMultiplyAdd(z, p, -1.0 / 360.0);
        return r * Math.FusedMultiplyAdd(z, p, 1.0 / 12.0);
    }
}
