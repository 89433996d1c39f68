using Ilrs.Sim.Analysis.Statistics;

namespace Ilrs.Sim.Analysis.Studies;

/// <summary>
/// What a change does to a number: its value with the change less that without, replication by replication. Draws are
/// keyed, so that a pair shares its luck and differs by what the change causes alone.
/// </summary>
/// <param name="Moments">Moments of the differences.</param>
/// <param name="More">In how many pairs the number is larger with the change.</param>
/// <param name="Less">In how many pairs it is smaller.</param>
public sealed record PairedDifference(Moments Moments, Proportion More, Proportion Less)
{
    /// <summary>The differences of pairs by index.</summary>
    /// <param name="without">The number without the change; every one finite.</param>
    /// <param name="with">The number with it, by the same index; every one finite.</param>
    /// <exception cref="ArgumentException">There are not as many of the one as of the other.</exception>
    public static PairedDifference Of(ReadOnlySpan<double> without, ReadOnlySpan<double> with)
    {
        if (without.Length != with.Length)
        {
            throw new ArgumentException($"Found {without.Length} numbers without and {with.Length} with the change.");
        }

        var differences = new double[with.Length];
        var (more, less) = (0L, 0L);
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = with[i] - without[i];
            more += differences[i] > 0 ? 1 : 0;
            less += differences[i] < 0 ? 1 : 0;
        }

        return new PairedDifference(
            Moments.Of(differences), new Proportion(more, with.Length), new Proportion(less, with.Length));
    }

    /// <summary>The mean difference; not a number without pairs.</summary>
    public double Mean => Moments.Mean;

    /// <summary>Its confidence interval of 95 % by Student's t distribution; not a number below two pairs.</summary>
    public Interval Interval95 => MeanInterval.Of95(Moments);

    /// <summary>True when no pair differs.</summary>
    public bool IsNone => More.Count == 0 && Less.Count == 0;
}
