using BenchmarkDotNet.Attributes;
using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Benchmarks;

/// <summary>The quantile of each distribution per draw, one by one and in batches.</summary>
public class DistributionBenchmarks
{
    private const int Count = 4096;
    private readonly double[] _probabilities = new double[Count];
    private readonly double[] _results = new double[Count];
    private Distribution _distribution = new ConstantDistribution(0);

    [Params("triangular", "pert", "normal", "lognormal", "exponential", "weibull", "gamma", "beta", "discrete")]
    public string Kind { get; set; } = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        new DrawSource(1, 0).Fill(StreamId.Of("benchmark"), 0, _probabilities);
        _distribution = Kind switch
        {
            "triangular" => new TriangularDistribution(10, 12, 20),
            "pert" => new PertDistribution(10, 12, 20),
            "normal" => new NormalDistribution(3, 2),
            "lognormal" => LogNormalDistribution.Noise(0.3),
            "exponential" => new ExponentialDistribution(30),
            "weibull" => new WeibullDistribution(2.2, 7),
            "gamma" => new GammaDistribution(2.5, 3),
            "beta" => new BetaDistribution(5, 1),
            _ => new DiscreteDistribution([1, 2, 3, 4, 5], [1, 2, 3, 2, 1]),
        };
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double OneByOne()
    {
        var sum = 0.0;
        foreach (var u in _probabilities)
        {
            sum += _distribution.Quantile(u);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Batch() => _distribution.Quantile(_probabilities, _results);
}
