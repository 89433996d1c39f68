using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    private const double TwoTo54 = 18014398509481984.0;

    /// <summary>
    /// ln x, at most 1 ulp off. Zero gives −∞, a negative number or NaN gives NaN. Method: ln 2 times the exponent
    /// plus artanh((m − 1)/(m + 1)) of the mantissa by a minimax polynomial.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x) =>
        x >= DoubleBits.SmallestNormal && x <= double.MaxValue
            ? LogKernel.Plain(new ScalarLane(x)).Value
            : LogAtTheEdge(x);

    /// <summary><see cref="Log(double)"/> of every element, to the bit.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="result">Receives the values; may be the same memory as <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void Log(ReadOnlySpan<double> x, Span<double> result)
    {
        RequireSameLength(x.Length, result.Length);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var source = ref MemoryMarshal.GetReference(x);
            ref var target = ref MemoryMarshal.GetReference(result);
            for (; i <= x.Length - 4; i += 4)
            {
                var v = Vector256.LoadUnsafe(ref source, (nuint)i);
                if (AreNormalAndPositive(v))
                {
                    LogKernel.Plain(new VectorLanes(v)).Value.StoreUnsafe(ref target, (nuint)i);
                }
                else
                {
                    LogOneByOne(x.Slice(i, 4), result.Slice(i, 4));
                }
            }
        }

        LogOneByOne(x[i..], result[i..]);
    }

    private static bool AreNormalAndPositive(Vector256<double> v) =>
        Vector256.GreaterThanOrEqualAll(v, Vector256.Create(DoubleBits.SmallestNormal))
        && Vector256.LessThanOrEqualAll(v, Vector256.Create(double.MaxValue));

    private static void LogOneByOne(ReadOnlySpan<double> x, Span<double> result)
    {
        for (var i = 0; i < x.Length; i++)
        {
            result[i] = Log(x[i]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double LogAtTheEdge(double x)
    {
        if (x == 0.0)
        {
            return double.NegativeInfinity;
        }

        if (!(x > 0.0))
        {
            return double.NaN;
        }

        if (double.IsPositiveInfinity(x))
        {
            return x;
        }

        var k = ScalarLane.SplitExponent(new ScalarLane(x * TwoTo54), out var mantissa);
        return LogKernel.Combined(k - new ScalarLane(54.0), mantissa).Value;
    }
}
