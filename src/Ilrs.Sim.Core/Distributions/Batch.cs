using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>Affine maps of whole spans.</summary>
internal static class Batch
{
    /// <summary>
    /// factor × x + offset of every element, rounded once; with offset −0 it is the bare product. The spans
    /// may be the same memory.
    /// </summary>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void MultiplyAdd(ReadOnlySpan<double> x, double factor, double offset, Span<double> result)
    {
        DeterministicMath.RequireSameLength(x.Length, result.Length);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var source = ref MemoryMarshal.GetReference(x);
            ref var target = ref MemoryMarshal.GetReference(result);
            var factors = Vector256.Create(factor);
            var offsets = Vector256.Create(offset);
            for (; i <= x.Length - 4; i += 4)
            {
                var four = Vector256.LoadUnsafe(ref source, (nuint)i);
                Vector256.FusedMultiplyAdd(factors, four, offsets).StoreUnsafe(ref target, (nuint)i);
            }
        }

        for (; i < x.Length; i++)
        {
            result[i] = Math.FusedMultiplyAdd(factor, x[i], offset);
        }
    }
}
