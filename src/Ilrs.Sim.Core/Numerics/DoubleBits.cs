namespace Ilrs.Sim.Core.Numerics;

/// <summary>Bit patterns of IEEE 754 binary64.</summary>
internal static class DoubleBits
{
    /// <summary>√½ cut to its upper 32 bits.</summary>
    public const ulong SqrtHalf = 0x3FE6_A09E_0000_0000;

    public const ulong Fraction = 0x000F_FFFF_FFFF_FFFF;

    public const ulong ExponentBias = 1023UL << 52;

    /// <summary>2^52: or-ing a small integer into it and subtracting 2^52 converts the integer to a double.</summary>
    public const ulong TwoTo52 = 0x4330_0000_0000_0000;

    public const double TwoTo52PlusBias = 4503599627370496.0 + 1023.0;

    public const double SmallestNormal = 2.2250738585072014E-308;
}
