using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>Affine maps of whole spans.</summary>
internal static class Batch
{
    /// <summary>Replaces every x by factor × x + offset, rounded once.</summary>
    public static void MultiplyAdd(double factor, double offset, Span<double> values)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(values);
            var factors = Vector256.Create(factor);
            var offsets = Vector256.Create(offset);
            for (; i <= values.Length - 4; i += 4)
            {
                var x = Vector256.LoadUnsafe(ref first, (nuint)i);
                Vector256.FusedMultiplyAdd(factors, x, offsets).StoreUnsafe(ref first, (nuint)i);
            }
        }

        for (; i < values.Length; i++)
        {
            values[i] = Math.FusedMultiplyAdd(factor, values[i], offset);
        }
    }
}
