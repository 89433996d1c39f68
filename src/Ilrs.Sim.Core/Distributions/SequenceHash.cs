using System;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>Hash codes for equality by elements.</summary>
internal static class SequenceHash
{
    public static int Of(params ReadOnlySpan<double[]> sequences)
    {
        var hash = 17;
        foreach (var sequence in sequences)
        {
            foreach (var value in sequence)
            {
                hash = unchecked((hash * 31) + value.GetHashCode());
            }
        }

        return hash;
    }
}
