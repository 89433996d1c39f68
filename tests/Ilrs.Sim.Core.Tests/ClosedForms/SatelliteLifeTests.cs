using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>Satellites of one flight that end one by one.</summary>
[Trait("Category", "Statistical")]
public sealed class SatelliteLifeTests
{
    [Fact]
    public void Satellites_WithWeibullLives_AreBinomialAtEachYearsEnd()
    {
        // Each of n lives beyond t with S(t) = exp(−(t/λ)^k) (Weibull, 1951), so Binomial(n, S(t)) are in service.
        const int Count = 5;
        var (shape, scale) = (3.0, 2.5);
        var model = SimulationModel.Compile(TestScenario.Of(48) with
        {
            Modules =
            [
                new ModuleDefinition
                {
                    Id = "m",
                    Satellites = Count,
                    Relays = [RelayClient.Lander],
                    Life = Parameter.Of(new WeibullDistribution(shape, scale * TestScenario.Year)),
                },
            ],
        });
        var satellites = new MetricReader(model, MetricCatalogue.Satellites, "station");
        var coverage = new MetricReader(model, MetricCatalogue.RelayCoverage, "station", "lander");
        var results = new List<(double[] Alive, double Covered)>();
        Replications.Visit(model, TestSeed.Of(), 4_000, x => results.Add((satellites.All(x), coverage.Sum(x))));
        for (var year = 0; year < 4; year++)
        {
            var alive = Math.Exp(-Math.Pow((year + 1) / scale, shape));
            Statistically.Fits(k => Binomial(Count, k, alive), [.. results.Select(x => x.Alive[year])]);
        }

        // The module serves as long as the last of them: the mean of min(4, the longest life) is ∫ 1 − (1 − S)^n.
        var steps = Enumerable.Range(0, 40_000).Select(i => (i + 0.5) / 10_000);
        var last = steps.Average(t => 1 - Math.Pow(1 - Math.Exp(-Math.Pow(t / scale, shape)), Count));
        Statistically.MeanIs(4 * last, [.. results.Select(x => x.Covered)]);
    }

    private static double Binomial(int n, int k, double p)
    {
        var ways = 1.0;
        for (var i = 0; i < k; i++)
        {
            ways *= (double)(n - i) / (i + 1);
        }

        return k > n ? 0 : ways * Math.Pow(p, k) * Math.Pow(1 - p, n - k);
    }
}
