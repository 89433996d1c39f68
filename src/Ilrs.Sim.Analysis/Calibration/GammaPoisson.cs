using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>Counts whose rate is gamma distributed.</summary>
internal static class GammaPoisson
{
    /// <summary>Shapes that are tried, 1/2 to 64: beyond that the rates are as good as equal.</summary>
    public static readonly double[] Shapes =
        [.. Enumerable.Range(-2, 15).Select(x => DeterministicMath.Pow(2, x / 2.0))];

    /// <summary>Logarithm of the probability of a count with this mean, when the rate has this shape.</summary>
    public static double LogProbability(double count, double mean, double shape) =>
        mean <= 0
            ? 0
            : DeterministicMath.LogGamma(count + shape) - DeterministicMath.LogGamma(shape)
                - DeterministicMath.LogGamma(count + 1)
                - (shape * DeterministicMath.Log1P(mean / shape))
                + (count * DeterministicMath.Log(mean / (shape + mean)));

    /// <summary>
    /// The shape under which counts with these means are likeliest, with a prior that keeps the spread away from none:
    /// a few classes or missions can never show that all are alike.
    /// </summary>
    public static double LikeliestShape(IEnumerable<(double Count, double Mean)> counts)
    {
        var seen = counts.ToList();
        return Shapes.MaxBy(shape => seen.Sum(x => LogProbability(x.Count, x.Mean, shape))
            - (0.5 * DeterministicMath.Log(shape)));
    }
}
