namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// A 128-bit non-cryptographic chain over what an entity handles. Two 64-bit lanes, each step a 64×64→128-bit
/// multiplication whose halves are folded by exclusive or; the odd constants are the fractional bits of square roots
/// of the first primes (FIPS 180-4, initial hash values).
/// </summary>
public struct Chain
{
    private const ulong K1 = 0x6a09e667f3bcc909, K2 = 0xbb67ae8584caa73b, K3 = 0x3c6ef372fe94f82b;
    private const ulong K4 = 0xa54ff53a5f1d36f1, K5 = 0x510e527fade682d1, K6 = 0x9b05688c2b3e6c1f;
    private ulong _low;
    private ulong _high;

    /// <summary>The chain's value.</summary>
    public readonly UInt128 Value => new(_high, _low);

    /// <summary>Restores a value.</summary>
    public static Chain From(UInt128 value) =>
        new() { _low = unchecked((ulong)value), _high = (ulong)(value >> 64) };

    /// <summary>Starts again from nothing.</summary>
    public void Reset() => this = default;

    /// <summary>Adds one handled message.</summary>
    /// <param name="stamp">Hash of time and round.</param>
    /// <param name="head">Kind and slot.</param>
    /// <param name="a">First payload word.</param>
    /// <param name="b">Second payload word.</param>
    /// <param name="c">Third payload word.</param>
    public void Add(ulong stamp, ulong head, long a, long b, long c)
    {
        unchecked
        {
            var low = Fold(_low ^ stamp ^ K1, (ulong)a ^ head ^ K2);
            var high = Fold(_high ^ (ulong)b ^ K3, (ulong)c ^ stamp ^ K4);
            _low = low + (high ^ K5);
            _high = high + ulong.RotateLeft(_low, 29);
        }
    }

    /// <summary>Adds a 128-bit value, such as the chain of an entity.</summary>
    public void Add(UInt128 value) =>
        Add(unchecked((ulong)value) ^ K6, (ulong)(value >> 64), unchecked((long)(ulong)value), 0, 0);

    /// <summary>Hash of a pair of words, for the stamp of a slice.</summary>
    internal static ulong Stamp(long time, int round) =>
        unchecked(Fold((ulong)time ^ K5, (ulong)(uint)round ^ K6));

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
