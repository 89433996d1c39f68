using System;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    private const double HalfLn2 = 0.34657359027997264;
    private const double ExpDwarfsOne = 40.0; // e^40 > 2^57

    /// <summary>
    /// e^x − 1 without cancellation near zero, at most 2 ulp off. NaN gives NaN, ±0 itself, −∞ gives −1.
    /// </summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) <= HalfLn2)
        {
            return x == 0.0 ? x : Math.FusedMultiplyAdd(x * x, ExpKernel.Tail(new ScalarLane(x)).Value, x);
        }

        if (!(Math.Abs(x) <= ExpDwarfsOne))
        {
            return Exp(x) - 1.0;
        }

        var sum = ExpKernel.Parts(new ScalarLane(x), new ScalarLane(0.0), out var shifted, out var rest).Value;
        var scale = PowerOfTwo(ExpKernel.Integer(shifted));
        var power = sum * scale;
        var difference = power - 1.0;
        var lost = power >= 1.0 ? (power - difference) - 1.0 : power - (difference + 1.0);
        return difference + (lost + (rest.Value * scale));
    }
}
