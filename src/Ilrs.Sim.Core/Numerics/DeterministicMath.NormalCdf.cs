using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    private const double NormalCdfVanishes = 38.6;

    // (x + 2) e^(x²/2) Φ(−x) in t = (x − 4)/(x + 4): truncated Chebyshev series, error 9.5e-19.
    private static ReadOnlySpan<double> NormalTailCoefficients =>
    [
        0.5664638478118136, -0.26710119887498124, 0.13837889006368786, -0.043107043284186956, -0.0013330333217087258,
        0.009444001997597129, -0.0044948165173569875, 0.00035319075297551963, 0.0005077128510754886,
        -0.00013998513910977632, -5.920495141578983E-05, 2.588154208214408E-05, 9.32381644494162E-06,
        -4.261299685760677E-06, -1.952885691722822E-06, 6.095143004481614E-07, 4.607103539843389E-07,
        -4.933922526100686E-08, -1.0526782813838017E-07, -1.06667496394458E-08, 2.064764603905851E-08,
        6.383356508978103E-09, -2.9889049427064865E-09, -1.556091019515692E-09, 2.326007117673342E-10,
        1.7043422912650952E-10,
    ];

    /// <summary>
    /// The standard normal distribution function, with a relative error of at most 1e-15 also in the lower tail (where
    /// the value is subnormal, half a smallest number more). NaN gives NaN. Method: e^(−x²/2) times a Chebyshev
    /// approximation of the scaled tail on a rational map of the half-line, after Shepherd and Laframboise (1981).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double NormalCdf(double x)
    {
        if (double.IsNaN(x))
        {
            return double.NaN;
        }

        var size = Math.Abs(x);
        var tail = size > NormalCdfVanishes ? 0.0 : NormalTail(size);
        return x < 0.0 ? tail : 1.0 - tail;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double NormalTail(double x)
    {
        var scaled = Polynomial(NormalTailCoefficients, (x - 4.0) / (x + 4.0)) / (x + 2.0);
        var square = DoubleDouble.Product(x, x);
        var power = ExpKernel.Reduced(
            new ScalarLane(-0.5 * square.High), new ScalarLane(-0.5 * square.Low), out var shifted);
        return ScaleInTwoSteps(power.Value * scaled, ExpKernel.Integer(shifted));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Polynomial(ReadOnlySpan<double> coefficients, double t)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = Math.FusedMultiplyAdd(sum, t, coefficients[i]);
        }

        return sum;
    }
}
