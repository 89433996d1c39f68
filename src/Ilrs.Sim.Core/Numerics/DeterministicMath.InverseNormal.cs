using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    /// <summary>
    /// The quantile of the standard normal distribution at probability <paramref name="p"/>, with a relative error of
    /// at most 1e-15. InverseNormal(1 − p) is −InverseNormal(p) wherever 1 − p is exact. Zero gives −∞, one gives +∞,
    /// anything outside [0, 1] NaN. Method: Wichura's algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double InverseNormal(double p)
    {
        var q = p - 0.5;
        return Math.Abs(q) <= NormalKernel.CentralHalfWidth
            ? NormalKernel.Central(new ScalarLane(q)).Value
            : InverseNormalTail(p, q);
    }

    /// <summary><see cref="InverseNormal(double)"/> of every element, to the bit.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="result">Receives the quantiles; may be the same memory as <paramref name="p"/>.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void InverseNormal(ReadOnlySpan<double> p, Span<double> result)
    {
        RequireSameLength(p.Length, result.Length);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var source = ref MemoryMarshal.GetReference(p);
            ref var target = ref MemoryMarshal.GetReference(result);
            for (; i <= p.Length - 4; i += 4)
            {
                if (!TryInverseNormal(Vector256.LoadUnsafe(ref source, (nuint)i), out var quantiles))
                {
                    InverseNormalOneByOne(p.Slice(i, 4), result.Slice(i, 4));
                    continue;
                }

                quantiles.StoreUnsafe(ref target, (nuint)i);
            }
        }

        InverseNormalOneByOne(p[i..], result[i..]);
    }

    // False where a lane is in a far tail or no probability: those are rare and left to the scalar form.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryInverseNormal(Vector256<double> p, out Vector256<double> quantiles)
    {
        var q = p - Vector256.Create(0.5);
        var size = Vector256.Abs(q);
        var isCentral = Vector256.LessThanOrEqual(size, Vector256.Create(NormalKernel.CentralHalfWidth));
        quantiles = NormalKernel.Central(new VectorLanes(q)).Value;
        if (isCentral.ExtractMostSignificantBits() == 0b1111)
        {
            return true;
        }

        var tail = Vector256.ConditionalSelect(
            Vector256.LessThan(q, Vector256<double>.Zero), p, Vector256.Create(1.0) - p);
        if (!Vector256.GreaterThanOrEqualAll(tail, Vector256.Create(NormalKernel.FarTailBelow)))
        {
            return false;
        }

        var magnitude = NormalKernel.Tail(-LogKernel.Plain(new VectorLanes(tail))).Value;
        var signed = magnitude | (q & Vector256.Create(-0.0));
        quantiles = Vector256.ConditionalSelect(isCentral, quantiles, signed);
        return true;
    }

    private static void InverseNormalOneByOne(ReadOnlySpan<double> p, Span<double> result)
    {
        for (var i = 0; i < p.Length; i++)
        {
            result[i] = InverseNormal(p[i]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double InverseNormalTail(double p, double q)
    {
        var tail = q < 0.0 ? p : 1.0 - p;
        var minusLog = new ScalarLane(-Log(tail));
        var magnitude = tail >= NormalKernel.FarTailBelow ? NormalKernel.Tail(minusLog).Value
            : tail > 0.0 ? NormalKernel.FarTail(minusLog).Value
            : tail == 0.0 ? double.PositiveInfinity
            : double.NaN;
        return q < 0.0 ? -magnitude : magnitude;
    }
}
