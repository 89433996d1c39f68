using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    private const double OnePlusIsOne = 1.1102230246251565E-16; // 2^-53

    /// <summary>
    /// ln(1 + x) without cancellation near zero, at most 2 ulp off. −1 gives −∞, less than −1 or NaN gives NaN, ±0
    /// itself. Method: ln of the rounded sum, plus the rounding error over the sum.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Log1P(double x)
    {
        if (Math.Abs(x) <= OnePlusIsOne)
        {
            return x;
        }

        var sum = 1.0 + x;
        if (!(sum > 0.0) || double.IsPositiveInfinity(sum))
        {
            return Log(sum);
        }

        var lost = x < 1.0 ? x - (sum - 1.0) : 1.0 - (sum - x);
        return Log(sum) + (lost / sum);
    }
}
