using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Randomness;

/// <summary>
/// The counter-based generator Philox4x64-10: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel random
/// numbers: as easy as 1, 2, 3", SC'11 (2011). A block of four 64-bit words is a pure function of a 256-bit counter and
/// a 128-bit key. The tests hold the known-answer vectors of the authors' Random123 distribution.
/// </summary>
public static class Philox4x64
{
    private const int Rounds = 10;
    private const ulong Multiplier0 = 0xD2E7470EE14C6C93;
    private const ulong Multiplier1 = 0xCA5A826395121157;
    private const ulong Weyl0 = 0x9E3779B97F4A7C15; // the golden ratio
    private const ulong Weyl1 = 0xBB67AE8584CAA73B; // √3 − 1

    /// <summary>The block at <paramref name="counter"/> under <paramref name="key"/>.</summary>
    public static PhiloxBlock Block(PhiloxBlock counter, PhiloxKey key)
    {
        var (k0, k1) = (key.Word0, key.Word1);
        for (var round = 0; round < Rounds; round++)
        {
            counter = Round(counter, k0, k1);
            unchecked
            {
                k0 += Weyl0;
                k1 += Weyl1;
            }
        }

        return counter;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PhiloxBlock Round(PhiloxBlock c, ulong k0, ulong k1)
    {
        var high0 = Math.BigMul(Multiplier0, c.Word0, out var low0);
        var high1 = Math.BigMul(Multiplier1, c.Word2, out var low1);
        return new(high1 ^ c.Word1 ^ k0, low1, high0 ^ c.Word3 ^ k1, low0);
    }
}
