namespace Ilrs.Sim.Analysis.Statistics;

/// <summary>How many of a number of trials had a property.</summary>
/// <param name="Count">Trials with the property.</param>
/// <param name="Of">All trials, at least <paramref name="Count"/>.</param>
public readonly record struct Proportion(long Count, long Of)
{
    private const double Z95 = 1.959963984540054; // 97.5 % point of the standard normal distribution

    /// <summary>Observed share, 0 to 1; not a number when there were no trials.</summary>
    public double Share => Of == 0 ? double.NaN : (double)Count / Of;

    /// <summary>
    /// Wilson score interval for the probability, confidence about 95 %.
    /// Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
    /// J. Amer. Statist. Assoc. 22 (1927) 209–212. Without trials it is 0 to 1.
    /// </summary>
    public Interval Interval95
    {
        get
        {
            if (Of == 0)
            {
                return new Interval(0, 1);
            }

            double n = Of;
            var p = Count / n;
            const double Z2 = Z95 * Z95;
            var centre = (p + (Z2 / (2 * n))) / (1 + (Z2 / n));
            var half = Z95 / (1 + (Z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (Z2 / (4 * n * n)));
            // The ends at no and at every success are 0 and 1 exactly; rounding must not leave them.
            return new Interval(Count == 0 ? 0 : centre - half, Count == Of ? 1 : centre + half);
        }
    }
}
