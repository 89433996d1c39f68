namespace Ilrs.Sim.Core.Accounts;

/// <summary>Splits whole units in proportion to weights.</summary>
internal static class Proportion
{
    /// <summary>
    /// Shares of <paramref name="units"/> in proportion to the weights: the whole part of each share first, then one
    /// left-over unit each by largest fraction, ties to the lower index (largest remainder method; Hamilton).
    /// No share exceeds its weight when the units do not exceed the sum of the weights.
    /// </summary>
    public static void Split(long units, ReadOnlySpan<long> weights, Span<long> shares)
    {
        Int128 total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        shares.Clear();
        if (total <= 0 || units <= 0)
        {
            return;
        }

        var left = units;
        for (var i = 0; i < weights.Length; i++)
        {
            shares[i] = (long)((Int128)units * weights[i] / total);
            left -= shares[i];
        }

        for (; left > 0; left--)
        {
            var best = -1;
            Int128 largest = -1;
            for (var i = 0; i < weights.Length; i++)
            {
                var fraction = ((Int128)units * weights[i]) - (shares[i] * total);
                if (fraction > largest)
                {
                    largest = fraction;
                    best = i;
                }
            }

            shares[best]++;
        }
    }
}
