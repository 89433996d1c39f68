using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Sources;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>Launch requests that wait for a vehicle family.</summary>
[Trait("Category", "Statistical")]
public sealed class VehicleQueueTests
{
    private const double Service = 10 * TestScenario.Day;

    [Theory]
    [InlineData(1, 2.0)] // Pollaczek and Khinchine: ρ / (2 (1 − ρ)) services
    [InlineData(2, 0.903284)] // Crommelin (1932), M/D/2 at ρ = 0.8, by his series
    public void Waits_AtAFixedTurnaround_AreThoseOfConstantService(int pads, double expected)
    {
        var plan = Plan(0.8 * pads) with { First = 2_000, End = 12_000, After = 200 };
        var model = Model(new VehicleFamilyDefinition
        {
            Id = "v", Turnaround = Parameter.Of(Service), Pads = pads,
        }, 6_000, plan);
        var (waited, granted) = (new MetricReader(model, SourceMetrics.Waited, "source"),
            new MetricReader(model, SourceMetrics.Granted, "source"));
        var waits = Replications.Read(model, TestSeed.For($"{TestSeed.Of()}/{pads}"), 100, result =>
        {
            Assert.Equal(10_000, granted.Sum(result));
            return waited.Sum(result) / 10_000 / Service;
        });

        Statistically.MeanIs(expected, waits);
    }

    [Fact]
    public void Waits_OfUnlimitedRateWithStandDowns_AreResidualStandDowns()
    {
        // Without a limit on the rate only stand-downs hold launches: every request that finds the family grounded
        // leaves at the stand-down's end, and each of those may fail anew at that same instant.
        var family = new VehicleFamilyDefinition
        {
            Id = "v", Reliability = Parameter.Of(0.9), StandDown = Parameter.Of(Service),
        };
        var model = Model(family, 6_000, Plan(0.5) with { End = 5_000 });
        var (waited, stood) = (new MetricReader(model, SourceMetrics.Waited, "source"),
            new MetricReader(model, SourceMetrics.StoodDown, "source"));
        var failed = new MetricReader(model, SourceMetrics.Failed, "source");
        var failures = Replications.Read(model, TestSeed.Of(), 100, result =>
        {
            Assert.Equal(waited.Sum(result), stood.Sum(result));
            Assert.True(stood.Sum(result) > 0);
            return failed.Sum(result) / 5_000;
        });

        Statistically.MeanIs(0.1, failures);
    }

    private static RequestPlan Plan(double load) => new()
    {
        Target = "v", InterArrival = new ExponentialDistribution(Service / load), End = 0,
    };

    private static SimulationModel Model(VehicleFamilyDefinition family, int months, RequestPlan plan) =>
        SimulationModel.Compile(
            TestScenario.Of(months) with { Vehicles = [family] }, [LaunchRequestSource.Create("source", plan)]);
}
