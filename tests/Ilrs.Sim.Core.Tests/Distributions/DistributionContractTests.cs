using Ilrs.Sim.Core.Distributions;

namespace Ilrs.Sim.Core.Tests.Distributions;

public sealed class DistributionContractTests
{
    private static readonly Dictionary<string, Func<Distribution>> Faulty = new()
    {
        ["constant: value is NaN, but must be a finite number"] = () => new ConstantDistribution(double.NaN),
        ["uniform: high is 1, but must be a finite number not below low (2)"] = () => new UniformDistribution(2, 1),
        ["triangular: high is 2, but must be a finite number above low (2)"] =
            () => new TriangularDistribution(2, 2, 2),
        ["triangular: mode is 4, but must be a number from 1 to 3"] = () => new TriangularDistribution(1, 4, 3),
        ["pert: mode is NaN, but must be a number from 1 to 3"] = () => new PertDistribution(1, double.NaN, 3),
        ["pert: lambda is -1, but must be a number from 0 to 900"] = () => new PertDistribution(1, 2, 3, -1),
        ["normal: sigma is 0, but must be a finite number above 0"] = () => new NormalDistribution(0, 0),
        ["normal: mean is ∞, but must be a finite number"] = () => new NormalDistribution(1 / double.Epsilon, 1),
        ["lognormal: sigma is -0.5, but must be a finite number above 0"] = () => new LogNormalDistribution(0, -0.5),
        ["lognormal: median is 0, but must be a finite number above 0"] =
            () => LogNormalDistribution.FromMedianAndP90(0, 1),
        ["lognormal: p90 is 2, but must be a finite number above median (2)"] =
            () => LogNormalDistribution.FromMedianAndP90(2, 2),
        ["exponential: mean is -3, but must be a finite number above 0"] = () => new ExponentialDistribution(-3),
        ["weibull: shape is 0, but must be a finite number above 0"] = () => new WeibullDistribution(0, 1),
        ["gamma: shape is 0, but must be a number from 0.1 to 10000"] = () => new GammaDistribution(0, 1),
        ["beta: b is 2000, but must be a number from 0.1 to 1000"] = () => new BetaDistribution(1, 2000),
        ["bernoulli: probability is 1.5, but must be a probability from 0 to 1"] = () => new BernoulliDistribution(1.5),
        ["truncated: low is 3, but must be below high"] = () => new TruncatedNormalDistribution(0, 1, 3, 2),
        ["truncated: low is 50, but must be within 36 sigma of the location, below high"] =
            () => new TruncatedNormalDistribution(0, 1, 50, 60),
        ["discrete: weights[i] is -1, but must be a finite number, 0 or above"] =
            () => new DiscreteDistribution([1, 2], [2, -1]),
    };

    public static TheoryData<string> Faults => [.. Faulty.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Constructor_WithABadParameter_SaysWhatIsWrong(string fault)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Faulty[fault]());
        var expected = fault[(fault.IndexOf(':') + 2)..].Replace("∞", "Infinity");
        Assert.StartsWith(expected + ".", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_WithoutValues_Throws()
    {
        Assert.Throws<ArgumentException>(() => new DiscreteDistribution([], []));
        Assert.Throws<ArgumentException>(() => new DiscreteDistribution([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => new EmpiricalDistribution([]));
    }

    [Fact]
    public void Distributions_WithTheSameParameters_AreEqual()
    {
        Func<double, Distribution>[] makers =
        [
            x => new ConstantDistribution(x),
            x => new UniformDistribution(0, x),
            x => new TriangularDistribution(0, 0.5, x),
            x => new PertDistribution(0, 0.5, x),
            x => new NormalDistribution(0, x),
            x => new LogNormalDistribution(0, x),
            x => new ExponentialDistribution(x),
            x => new WeibullDistribution(2, x),
            x => new GammaDistribution(x, 1),
            x => new BetaDistribution(x, 1),
            x => new BernoulliDistribution(x / 4),
            x => new DiscreteDistribution([0, x], [1, 1]),
            x => new EmpiricalDistribution([x, 0]),
            x => new TruncatedNormalDistribution(0, 1, 0, x),
        ];
        foreach (var make in makers)
        {
            var (one, same, other) = (make(1), make(1), make(2));
            one.Quantile(0.3);
            Assert.Equal(one, same);
            Assert.Equal(one.GetHashCode(), same.GetHashCode());
            Assert.NotEqual(one, other);
        }

        Assert.Equal(makers.Length, makers.Select(make => make(1).Kind).Distinct().Count());
        var families = typeof(Distribution).Assembly.GetTypes().Count(type => type.BaseType == typeof(Distribution));
        Assert.Equal(makers.Length, families);
    }

    [Fact]
    public void LogNormal_FromMedianAndP90_HasThem()
    {
        var distribution = LogNormalDistribution.FromMedianAndP90(12, 20);
        Assert.Equal(12, distribution.Median, 1e-12);
        Assert.Equal(20, distribution.Quantile(0.9), 1e-12);
    }

    [Fact]
    public void LogNormal_AsNoise_HasMeanOne() => Assert.Equal(1, LogNormalDistribution.Noise(0.7).Mean, 1e-15);

    [Fact]
    public void Exponential_NearZero_KeepsItsRelativeAccuracy() =>
        Assert.Equal(1.1102230246251566E-16, new ExponentialDistribution(1).Quantile(Math.ScaleB(1, -53)), 1e-31);

    [Fact]
    public void ToString_UnderAnyCulture_NamesKindAndMedian() =>
        Assert.Equal("uniform with median 1.5", new UniformDistribution(1, 2).ToString());
}
