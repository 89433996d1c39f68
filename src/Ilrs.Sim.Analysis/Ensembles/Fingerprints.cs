using System.Globalization;
using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Folds 128-bit fingerprints into one; the order matters. Not cryptographic.</summary>
public static class Fingerprints
{
    /// <summary>The chain after <paramref name="next"/>.</summary>
    /// <param name="chain">The chain so far; 0 at the beginning.</param>
    /// <param name="next">What comes next.</param>
    public static UInt128 Fold(UInt128 chain, UInt128 next)
    {
        var folded = Chain.From(chain);
        folded.Add(next);
        return folded.Value;
    }

    /// <summary>The fingerprint as 32 lower-case hexadecimal digits.</summary>
    public static string Format(UInt128 fingerprint) => fingerprint.ToString("x32", CultureInfo.InvariantCulture);
}
