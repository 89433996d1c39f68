namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Folds 128-bit fingerprints into one; the order matters. Not cryptographic.</summary>
public static class Fingerprints
{
    // The 128-bit multiplier of M. E. O'Neill, PCG (HMC-CS-2014-0905), pcg_variants.h: odd, well mixing.
    private static readonly UInt128 Multiplier = new(0x2360ED051FC65DA4, 0x4385DF649FCCF645);

    /// <summary>The chain after <paramref name="next"/>.</summary>
    /// <param name="chain">The chain so far; 0 at the beginning.</param>
    /// <param name="next">What comes next.</param>
    public static UInt128 Fold(UInt128 chain, UInt128 next)
    {
        unchecked
        {
            var mixed = ((chain ^ next) + UInt128.One) * Multiplier;
            return (mixed ^ (mixed >> 71)) * Multiplier;
        }
    }

    /// <summary>The fingerprint as 32 lower-case hexadecimal digits.</summary>
    public static string Format(UInt128 fingerprint) =>
        fingerprint.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
