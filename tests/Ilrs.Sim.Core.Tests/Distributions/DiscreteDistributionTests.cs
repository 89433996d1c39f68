using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Distributions;

[Trait("Category", "Statistical")]
public sealed class DiscreteDistributionTests
{
    private const double Alpha = 1e-6;

    [Fact]
    public void Draws_OfADiscreteDistribution_FitItsProbabilities()
    {
        var distribution = new DiscreteDistribution([5, 1, 3, 1], [2, 1, 4, 3]);
        var observed = Frequencies(distribution, [1, 3, 5], TestSeed.Of());
        Assert.InRange(GoodnessOfFit.ChiSquare(observed, [40_000, 40_000, 20_000]), Alpha, 1);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.03)]
    [InlineData(0.9)]
    public void Draws_OfAChance_FitItsProbability(double p)
    {
        var seed = TestSeed.For(FormattableString.Invariant($"{nameof(Draws_OfAChance_FitItsProbability)}/{p}"));
        var observed = Frequencies(new BernoulliDistribution(p), [0, 1], seed);
        Assert.InRange(GoodnessOfFit.ChiSquare(observed, [100_000 * (1 - p), 100_000 * p]), Alpha, 1);
    }

    [Fact]
    public void Discrete_WithJoinedAndEmptyWeights_HasSortedProbabilities()
    {
        var distribution = new DiscreteDistribution([5, 1, 3, 1, 9], [2, 1, 4, 3, 0]);
        Assert.Equal([1, 3, 5], distribution.Values);
        Assert.Equal([0.4, 0.4, 0.2], distribution.Probabilities);
        Assert.Equal(2.6, distribution.Mean, 1e-14);
        Assert.Equal(2.24, distribution.Variance, 1e-14);
    }

    [Theory]
    [InlineData(1e-16, 1)]
    [InlineData(0.25, 1)]
    [InlineData(0.2500001, 2)]
    [InlineData(0.5, 2)]
    [InlineData(0.50001, 4)]
    [InlineData(0.9999999999999999, 4)]
    public void Discrete_AtItsSteps_TakesTheSmallestValueThatReachesTheProbability(double u, double expected) =>
        Assert.Equal(expected, new DiscreteDistribution([1, 2, 4], [1, 1, 2]).Quantile(u));

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.49, 0)]
    [InlineData(0.5, 1)]
    [InlineData(1.0, 1)]
    public void Chance_WhenUncertaintyIsOff_HappensFromOneHalfOn(double p, double expected) =>
        Assert.Equal(expected, new BernoulliDistribution(p).Median);

    [Theory]
    [InlineData(0.0, false)]
    [InlineData(1.0, true)]
    public void Chance_AtTheEnds_IsCertain(double p, bool expected)
    {
        var chance = new BernoulliDistribution(p);
        Assert.Equal(expected, chance.Happens(UniformDouble.From(0)));
        Assert.Equal(expected, chance.Happens(UniformDouble.From(ulong.MaxValue)));
    }

    [Fact]
    public void Constant_AtAnyProbability_IsItsValue()
    {
        var constant = new ConstantDistribution(3.5);
        Assert.Equal(3.5, constant.Quantile(0.01));
        Assert.Equal((3.5, 3.5, 0.0), (constant.Median, constant.Mean, constant.Variance));
    }

    [Fact]
    public void Empirical_WithOneValue_IsThatValue()
    {
        var single = new EmpiricalDistribution([7]);
        Assert.Equal((7.0, 7.0, 7.0, 0.0), (single.Quantile(0.9), single.Median, single.Mean, single.Variance));
    }

    private static long[] Frequencies(Distribution distribution, double[] values, ulong seed)
    {
        var observed = new long[values.Length];
        var source = new DrawSource(seed, 0);
        for (var i = 0; i < 100_000; i++)
        {
            observed[Array.IndexOf(values, distribution.Quantile(source.Uniform(StreamId.Of("sample"), i)))]++;
        }

        return observed;
    }
}
