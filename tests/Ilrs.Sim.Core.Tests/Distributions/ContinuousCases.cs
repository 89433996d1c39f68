using Ilrs.Sim.Core.Distributions;
using Reference = MathNet.Numerics.Distributions;

namespace Ilrs.Sim.Core.Tests.Distributions;

/// <summary>Every continuous distribution with typical and with extreme parameters, against MathNet.Numerics.</summary>
public static class ContinuousCases
{
    private static readonly Dictionary<string, DistributionCase> Cases = new()
    {
        ["uniform"] = new(
            new UniformDistribution(-2, 5),
            x => Reference.ContinuousUniform.CDF(-2, 5, x),
            u => Reference.ContinuousUniform.InvCDF(-2, 5, u)),
        ["triangular"] = Triangular(10, 12, 20),
        ["triangular, mode at the lower end"] = Triangular(0, 0, 1),
        ["triangular, mode at the upper end"] = Triangular(0, 1, 1),
        ["pert"] = Scaled(new PertDistribution(10, 12, 20), 1.8, 4.2, 10, 20),
        ["pert, mode at the lower end"] = Scaled(new PertDistribution(0, 0, 3), 1, 5, 0, 3),
        ["pert, lambda 20"] = Scaled(new PertDistribution(0, 1, 4, 20), 6, 16, 0, 4),
        ["normal"] = new(
            new NormalDistribution(3, 2), x => Reference.Normal.CDF(3, 2, x), u => Reference.Normal.InvCDF(3, 2, u)),
        ["lognormal"] = LogNormal(new(0.5, 0.4), 0.5, 0.4),
        ["lognormal, median and p90"] = LogNormal(
            LogNormalDistribution.FromMedianAndP90(10, 16),
            Math.Log(10),
            Math.Log(1.6) / Reference.Normal.InvCDF(0, 1, 0.9)),
        ["lognormal, noise"] = LogNormal(LogNormalDistribution.Noise(0.25), -0.03125, 0.25),
        ["exponential"] = new(
            new ExponentialDistribution(30),
            x => Reference.Exponential.CDF(1.0 / 30, x),
            u => Reference.Exponential.InvCDF(1.0 / 30, u)),
        ["weibull, wearing out"] = Weibull(2.2, 7),
        ["weibull, early failures"] = Weibull(0.8, 7),
        ["gamma"] = Gamma(2.5, 3),
        ["gamma, shape below one"] = Gamma(0.5, 1),
        ["gamma, large shape"] = Gamma(400, 0.1),
        ["beta"] = Scaled(new BetaDistribution(5, 1), 5, 1, 0, 1),
        ["beta, stretched"] = Scaled(new BetaDistribution(2.3, 3.7, -1, 3), 2.3, 3.7, -1, 3),
        ["beta, both shapes below one"] = Scaled(new BetaDistribution(0.5, 0.7), 0.5, 0.7, 0, 1),
        ["empirical"] = new(new EmpiricalDistribution([4, 1, 2, 2.5, 8]), EmpiricalCdf),
        ["truncated normal"] = Truncated(1, 2, 0, 4),
        ["truncated normal, upper tail"] = Truncated(0, 1, 3, 5),
        ["truncated normal, one bound"] = Truncated(5, 2, 4, double.PositiveInfinity),
    };

    public static IEnumerable<string> All => Cases.Keys;

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static DistributionCase Get(string name) => Cases[name];

    private static DistributionCase Triangular(double low, double mode, double high) => new(
        new TriangularDistribution(low, mode, high),
        x => Reference.Triangular.CDF(low, high, mode, x),
        u => Reference.Triangular.InvCDF(low, high, mode, u));

    private static DistributionCase LogNormal(LogNormalDistribution distribution, double mu, double sigma) => new(
        distribution, x => Reference.LogNormal.CDF(mu, sigma, x), u => Reference.LogNormal.InvCDF(mu, sigma, u));

    // The reference library's Weibull is good to eight digits only.
    private static DistributionCase Weibull(double shape, double scale) => new(
        new WeibullDistribution(shape, scale),
        x => 1 - Math.Exp(-Math.Pow(x / scale, shape)),
        u => scale * Math.Pow(-Math.Log(1 - u), 1 / shape));

    private static DistributionCase Gamma(double shape, double scale) => new(
        new GammaDistribution(shape, scale),
        x => Reference.Gamma.CDF(shape, 1 / scale, x),
        u => Reference.Gamma.InvCDF(shape, 1 / scale, u));

    private static DistributionCase Scaled(
        Distribution distribution, double a, double b, double low, double high) => new(
        distribution,
        x => Reference.Beta.CDF(a, b, (x - low) / (high - low)),
        u => low + ((high - low) * Reference.Beta.InvCDF(a, b, u)));

    private static DistributionCase Truncated(double location, double sigma, double low, double high)
    {
        double Upper(double x) => Reference.Normal.CDF(0, 1, (location - x) / sigma);
        return new(
            new TruncatedNormalDistribution(location, sigma, low, high),
            x => (Upper(low) - Upper(x)) / (Upper(low) - Upper(high)));
    }

    private static double EmpiricalCdf(double x)
    {
        double[] sample = [1, 2, 2.5, 4, 8];
        var above = Array.FindIndex(sample, value => value > x);
        return above < 0 ? 1 : (above - 1 + ((x - sample[above - 1]) / (sample[above] - sample[above - 1]))) / 4;
    }
}
