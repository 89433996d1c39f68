using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>Flights until one succeeds, and flights that share one uncertain chance.</summary>
[Trait("Category", "Statistical")]
public sealed class FlightTests
{
    private const double Transfer = 5 * TestScenario.Day;
    private const double Rebuild = 4 * TestScenario.Month;

    [Fact]
    public void Flights_UntilOneSucceeds_AreGeometric()
    {
        var mission = Mission("m") with { Vehicle = "v", Landing = Parameter.Of(0.7) };
        var model = SimulationModel.Compile(TestScenario.Of(600) with
        {
            Missions = [mission],
            Vehicles = [new VehicleFamilyDefinition { Id = "v", Reliability = Parameter.Of(0.8) }],
        });
        var (flights, failed) = (new MetricReader(model, MetricCatalogue.Flights, "m"),
            new MetricReader(model, MetricCatalogue.LaunchFailures, "v"));
        var losses = Replications.Read(model, TestSeed.Of(), 20_000, result =>
        {
            // Every loss costs a rebuild; one at landing the transfer as well.
            var (lost, atLaunch) = (flights.Sum(result) - 1, failed.Sum(result));
            var expected = mission.Launch.Seconds + Transfer + (lost * Rebuild) + ((lost - atLaunch) * Transfer);
            Assert.Equal((long)expected, result.Dates[1].Seconds);
            return lost;
        });

        // Launch and landing succeed with 0.8 × 0.7.
        const double Success = 0.56;
        Statistically.Fits(k => Success * Math.Pow(1 - Success, k), losses);
        Statistically.MeanIs((1 - Success) / Success, losses);
        Statistically.VarianceIs((1 - Success) / (Success * Success), losses);
    }

    [Fact]
    public void SevenLandings_UnderOneBelief_AllSucceedWithFiveTwelfths()
    {
        // E(p⁷) under Beta(5, 1) is 5/(5 + 7); seven independent beliefs would give (5/6)⁷ = 0.279.
        var landing = new Parameter { Uncertainty = "landing" };
        var missions = Enumerable.Range(1, 7)
            .Select(i => Mission($"m{i}") with { Landing = landing, OnFailure = FailurePolicy.GiveUp })
            .ToArray();
        var model = SimulationModel.Compile(TestScenario.Of(12) with
        {
            Missions = missions,
            Uncertainties =
                [new UncertaintyDefinition { Id = "landing", Distribution = new BetaDistribution(5, 1) }],
        });
        var arrived = Replications.Read(
            model, TestSeed.Of(), 40_000, result => result.Dates.Where((x, i) => i % 2 == 1 && !x.IsNever).Count());

        Statistically.ChanceIs(5.0 / 12, arrived.Count(x => x == 7), arrived.Length);

        // Beta-binomial with 7, 5, 1: C(7, k) B(k + 5, 8 − k) / B(5, 1).
        Statistically.Fits(
            k => MathNet.Numerics.SpecialFunctions.Binomial(7, k)
                * MathNet.Numerics.SpecialFunctions.Beta(k + 5, 8 - k) * 5,
            arrived);
    }

    private static MissionDefinition Mission(string id) => new()
    {
        Id = id,
        Launch = TestScenario.At(3),
        Transfer = (long)Transfer,
        Rebuild = Parameter.Of(Rebuild),
    };
}
