using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Analysis.Tests.Statistics;

/// <summary>
/// Over 2,000 experiments 95 % intervals must cover the truth in 93.2 to 96.6 %: under exact coverage the chance of
/// a false alarm is 1·10⁻⁴ below and 5·10⁻⁴ above (normal approximation).
/// </summary>
[Trait("Category", "Statistical")]
public sealed class IntervalCoverageTests
{
    private const int Experiments = 2_000;

    [Theory]
    [InlineData(12, 0.25)]
    [InlineData(64, 0.25)]
    [InlineData(400, 0.5)]
    public void MeanInterval_WhenValuesAreNearlyNormal_CoversTheMeanAsStated(int size, double sigma)
    {
        var distribution = new NormalDistribution(10, sigma);
        var source = new DrawSource(TestSeed.Of(), (ulong)size);
        var stream = StreamId.Of("values");
        var values = new double[size];
        var covered = 0;
        for (var experiment = 0; experiment < Experiments; experiment++)
        {
            source.Fill(stream, (long)experiment * size, values);
            distribution.Quantile(values, values);
            covered += MeanInterval.Of95(Moments.Of(values)).Contains(10) ? 1 : 0;
        }

        Assert.InRange((double)covered / Experiments, 0.932, 0.966);
    }

    // Sizes at which the exact coverage of the interval, summed over the binomial distribution, is 94.6 to 95.5 %.
    [Theory]
    [InlineData(1_000, 0.5)]
    [InlineData(1_000, 0.2)]
    [InlineData(2_000, 0.05)]
    public void Interval95_WhenTrialsAreIndependent_CoversTheProbabilityAsStated(int trials, double probability)
    {
        var source = new DrawSource(TestSeed.Of(), (ulong)(probability * 100));
        var stream = StreamId.Of("trials");
        var uniforms = new double[trials];
        var covered = 0;
        for (var experiment = 0; experiment < Experiments; experiment++)
        {
            source.Fill(stream, (long)experiment * trials, uniforms);
            var count = uniforms.Count(u => u < probability);
            covered += new Proportion(count, trials).Interval95.Contains(probability) ? 1 : 0;
        }

        Assert.InRange((double)covered / Experiments, 0.932, 0.966);
    }
}
