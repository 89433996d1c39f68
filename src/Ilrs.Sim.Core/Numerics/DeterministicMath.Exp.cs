using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ilrs.Sim.Core.Numerics;

public static partial class DeterministicMath
{
    private const double ExpOverflow = 709.782712893384;
    private const double ExpUnderflow = -745.1332191019412;

    /// <summary>
    /// e^x, at most 1 ulp off. Above 709.78 it is infinite, below −745.13 zero; NaN gives NaN. Method: Cody–Waite
    /// reduction to |r| ≤ ½ ln 2 and a minimax polynomial of degree 11.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x) =>
        Math.Abs(x) <= ExpKernel.PlainLimit ? ExpKernel.Plain(new ScalarLane(x)).Value : ExpAtTheEdge(x);

    /// <summary><see cref="Exp(double)"/> of every element, to the bit.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="result">Receives the values; may be the same memory as <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void Exp(ReadOnlySpan<double> x, Span<double> result)
    {
        RequireSameLength(x.Length, result.Length);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var source = ref MemoryMarshal.GetReference(x);
            ref var target = ref MemoryMarshal.GetReference(result);
            var limit = Vector256.Create(ExpKernel.PlainLimit);
            for (; i <= x.Length - 4; i += 4)
            {
                var v = Vector256.LoadUnsafe(ref source, (nuint)i);
                if (Vector256.LessThanOrEqualAll(Vector256.Abs(v), limit))
                {
                    ExpKernel.Plain(new VectorLanes(v)).Value.StoreUnsafe(ref target, (nuint)i);
                }
                else
                {
                    ExpOneByOne(x.Slice(i, 4), result.Slice(i, 4));
                }
            }
        }

        ExpOneByOne(x[i..], result[i..]);
    }

    private static void ExpOneByOne(ReadOnlySpan<double> x, Span<double> result)
    {
        for (var i = 0; i < x.Length; i++)
        {
            result[i] = Exp(x[i]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpAtTheEdge(double x)
    {
        if (double.IsNaN(x))
        {
            return double.NaN;
        }

        if (x > ExpOverflow)
        {
            return double.PositiveInfinity;
        }

        if (x < ExpUnderflow)
        {
            return 0.0;
        }

        var reduced = ExpKernel.Reduced(new ScalarLane(x), out var shifted).Value;
        return ScaleInTwoSteps(reduced, ExpKernel.Integer(shifted));
    }

    // One factor 2^k may be out of range where the product is not.
    private static double ScaleInTwoSteps(double value, int k) => value * PowerOfTwo(k >> 1) * PowerOfTwo(k - (k >> 1));

    private static double PowerOfTwo(int k) => BitConverter.UInt64BitsToDouble((ulong)(k + 1023) << 52);

    internal static void RequireSameLength(int arguments, int results)
    {
        if (arguments != results)
        {
            throw new ArgumentException($"{arguments} arguments, but room for {results} results.");
        }
    }
}
