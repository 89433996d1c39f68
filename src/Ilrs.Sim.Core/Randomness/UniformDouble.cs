using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Randomness;

/// <summary>Maps 64 random bits to a probability.</summary>
public static class UniformDouble
{
    private const ulong One = 0x3FF0_0000_0000_0000;
    private const double OneMinusHalfStep = 1.0 - (1.0 / 9007199254740992.0);

    /// <summary>
    /// A double in the open interval (0, 1): (m + ½) × 2^-52, where m is the upper 52 bits. Every value is an odd
    /// multiple of 2^-53, computed without rounding: never 0, ½ or 1; 1 − u is exact and of the same set. With one bit
    /// more, (m + ½) × 2^-53 would round to 1 for the largest m.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double From(ulong bits) =>
        BitConverter.UInt64BitsToDouble((bits >> 12) | One) - OneMinusHalfStep;
}
