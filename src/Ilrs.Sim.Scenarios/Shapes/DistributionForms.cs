using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Scenarios.Text;
using static Ilrs.Sim.Scenarios.Shapes.DistributionArgument;
using Layout = Ilrs.Sim.Scenarios.Shapes.DistributionLayout;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>All ways to write a distribution.</summary>
internal static class DistributionForms
{
    private const long MostShape = 1_000;
    private const double FarTail = 8;
    private static readonly DistributionArgument Sigma = Pure("sigma", 0, 10, above: true);

    /// <summary>The forms; one family may have several, told apart by the names of their numbers.</summary>
    public static IReadOnlyList<DistributionForm> All { get; } =
    [
        new("uniform", Layout.Positions, [Value("low"), Value("high")], a => new UniformDistribution(a[0], a[1]))
        {
            OrderWords = "low < high",
            OrderHolds = a => a[0] < a[1],
        },
        new("triangular", Layout.Positions, [Value("low"), Value("mode"), Value("high")],
            a => new TriangularDistribution(a[0], a[1], a[2]))
        {
            OrderWords = "low ≤ mode ≤ high and low < high",
            OrderHolds = IsModeBetween,
        },
        new("pert", Layout.Positions, [Value("low"), Value("mode"), Value("high")],
            a => new PertDistribution(a[0], a[1], a[2]))
        {
            OrderWords = "low ≤ mode ≤ high and low < high",
            OrderHolds = IsModeBetween,
        },
        new("normal", Layout.Names, [Value("mean"), Spread("sd")], a => new NormalDistribution(a[0], a[1]))
        {
            OpenBelow = true,
            OpenAbove = true,
        },
        new("normal", Layout.Names, [Centre("mean"), Spread("sd"), Value("low"), Value("high")],
            a => new TruncatedNormalDistribution(a[0], a[1], a[2], a[3]))
        {
            OrderWords = "low < high, and both within 8 sd of the mean or on both sides of it",
            OrderHolds = a => a[2] < a[3] && a[2] < a[0] + (FarTail * a[1]) && a[3] > a[0] - (FarTail * a[1]),
        },
        new("lognormal", Layout.Names, [Above0("median"), Above0("p90")],
            a => LogNormalDistribution.FromMedianAndP90(a[0], a[1]))
        {
            OrderWords = "median < p90",
            OrderHolds = a => a[0] < a[1],
            OpenAbove = true,
        },
        new("lognormal", Layout.Names, [Pure("mu", -40, 40), Sigma], a => new LogNormalDistribution(a[0], a[1]))
        {
            OpenAbove = true,
        },
        new("lognormal", Layout.Names, [Above0("mean"), Sigma],
            a => new LogNormalDistribution(DeterministicMath.Log(a[0]) - (0.5 * a[1] * a[1]), a[1]))
        {
            OpenAbove = true,
        },
        new("exponential", Layout.Names, [Above0("mean")], a => new ExponentialDistribution(a[0])) { OpenAbove = true },
        new("weibull", Layout.Names, [Shape(MostShape), Spread("scale")], a => new WeibullDistribution(a[0], a[1]))
        {
            OpenAbove = true,
        },
        new("gamma", Layout.Names, [Shape(MostShape), Spread("scale")], a => new GammaDistribution(a[0], a[1]))
        {
            OpenAbove = true,
        },
        new("beta", Layout.Positions, [Shape(MostShape) with { Name = "a" }, Shape(MostShape) with { Name = "b" }],
            a => new BetaDistribution(a[0], a[1])),
        new("bernoulli", Layout.Single, [Pure("chance", 0, 1)], a => new BernoulliDistribution(a[0])),
        new("discrete", Layout.Pairs, [Value("value"), Pure("weight", 0, NumberRange.Largest)], MakeDiscrete)
        {
            OrderWords = "at least one weight above 0",
            OrderHolds = a => a.Where((_, i) => i % 2 == 1).Any(w => w > 0),
        },
        new("empirical", Layout.Items, [Value("value")], a => new EmpiricalDistribution(a)),
    ];

    /// <summary>The names of the families, each once.</summary>
    public static IReadOnlyList<string> Families { get; } = [.. All.Select(f => f.Family).Distinct()];

    private static bool IsModeBetween(double[] a) => a[0] <= a[1] && a[1] <= a[2] && a[0] < a[2];

    private static DistributionArgument Shape(long most) => Pure("shape", ExactDecimal.Ten(-1), most);

    private static DiscreteDistribution MakeDiscrete(double[] pairs) =>
        new([.. pairs.Where((_, i) => i % 2 == 0)], [.. pairs.Where((_, i) => i % 2 == 1)]);
}
