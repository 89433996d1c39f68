using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>
/// A smooth function of a standard normal variable on [−4, 4] as polynomials of degree 11 on 16 intervals, through the
/// Chebyshev–Lobatto points, so that neighbours meet. Where a polynomial is off by more than 1e-12 the table says so.
/// </summary>
internal sealed class QuantileTable
{
    private const double Reach = 4.0;
    private const int PerUnit = 2;
    private const int Intervals = 16;
    private const int Degree = 11;
    private const double Tolerance = 1E-12;

    // cos(π i / 11): the points in [−1, 1].
    private static readonly double[] Points = ChebyshevPoints();
    private readonly double[] _coefficients = new double[Intervals * (Degree + 1)];
    private readonly bool[] _isAccurate = new bool[Intervals];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public QuantileTable(Func<double, double> function)
    {
        Span<double> values = stackalloc double[Degree + 1];
        for (var interval = 0; interval < Intervals; interval++)
        {
            var center = Center(interval);
            for (var i = 0; i <= Degree; i++)
            {
                values[i] = function(center + (Points[i] / (2 * PerUnit)));
            }

            Interpolate(values, _coefficients.AsSpan(interval * (Degree + 1), Degree + 1));
            _isAccurate[interval] = IsAccurateAt(0.07) && IsAccurateAt(-0.93) && IsAccurateAt(0.93);

            bool IsAccurateAt(double t) =>
                Math.Abs(Evaluate(interval, t) - function(center + (t / (2 * PerUnit)))) <= Tolerance;
        }
    }

    /// <summary>The function at z, if it is in the table.</summary>
    public bool TryEvaluate(double z, out double value)
    {
        if (!(Math.Abs(z) < Reach))
        {
            value = double.NaN;
            return false;
        }

        var interval = (int)((z + Reach) * PerUnit);
        value = Evaluate(interval, (z - Center(interval)) * (2 * PerUnit));
        return _isAccurate[interval];
    }

    private static double Center(int interval) => ((interval + 0.5) / PerUnit) - Reach;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Evaluate(int interval, double t)
    {
        var c = _coefficients.AsSpan(interval * (Degree + 1), Degree + 1);
        var t2 = t * t;
        var t4 = t2 * t2;
        var p03 = Math.FusedMultiplyAdd(t2, Pair(c[2], c[3], t), Pair(c[0], c[1], t));
        var p47 = Math.FusedMultiplyAdd(t2, Pair(c[6], c[7], t), Pair(c[4], c[5], t));
        var p811 = Math.FusedMultiplyAdd(t2, Pair(c[10], c[11], t), Pair(c[8], c[9], t));
        return Math.FusedMultiplyAdd(t4, Math.FusedMultiplyAdd(t4, p811, p47), p03);
    }

    private static double Pair(double low, double high, double t) => Math.FusedMultiplyAdd(t, high, low);

    // Newton's divided differences, multiplied out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Interpolate(Span<double> values, Span<double> monomial)
    {
        for (var order = 1; order <= Degree; order++)
        {
            for (var i = Degree; i >= order; i--)
            {
                values[i] = (values[i] - values[i - 1]) / (Points[i] - Points[i - order]);
            }
        }

        monomial.Clear();
        for (var i = Degree; i >= 0; i--)
        {
            for (var power = Degree; power >= 1; power--)
            {
                monomial[power] = Math.FusedMultiplyAdd(-Points[i], monomial[power], monomial[power - 1]);
            }

            monomial[0] = Math.FusedMultiplyAdd(-Points[i], monomial[0], values[i]);
        }
    }

    private static double[] ChebyshevPoints()
    {
        var points = new double[Degree + 1];
        for (var i = 0; i <= Degree; i++)
        {
            points[i] = Numerics.DeterministicMath.Cos(i * Math.PI / Degree);
        }

        return points;
    }
}
