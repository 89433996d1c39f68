using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>What is believed of a chance after the outcomes seen so far.</summary>
[Trait("Category", "Statistical")]
public sealed class PublishedBeliefTests
{
    private const int Landings = 7;

    [Fact]
    public void Belief_OfSevenLandings_GivesTheChanceThatAllSucceed()
    {
        // Beta(5, 1): after k successes the mean is (5 + k) / (6 + k). The chance that all seven succeed is the product
        // of what is believed before each: 5/6 · 6/7 · … · 11/12 = 5/12, which is E(p⁷) of one drawn chance.
        var model = Model();
        var belief = new MetricReader(model, MetricCatalogue.PublishedBelief, "office", "landing");
        var (all, last, surprise) = (0, new List<double>(), new List<double>());
        Replications.Visit(model, TestSeed.Of(), 40_000, result =>
        {
            var after = belief.All(result);
            var successes = 0;
            var product = 5.0 / 6;
            for (var i = 0; i < Landings; i++)
            {
                var landed = !result.Dates[(2 * i) + 1].IsNever;
                successes += landed ? 1 : 0;
                Assert.Equal((5.0 + successes) / (6 + i + 1), after[i], 1e-12);
                product *= i < Landings - 1 ? after[i] : 1;
            }

            last.Add(after[^1]);
            surprise.Add((result.Dates[(2 * Landings) - 1].IsNever ? 0 : 1) - after[Landings - 2]);
            if (successes == Landings)
            {
                all++;
                Assert.Equal(5.0 / 12, product, 1e-12);
            }
        });

        Statistically.ChanceIs(5.0 / 12, all, 40_000);

        // A belief is a martingale: on average it stays what it was, and the next landing is as likely as it says.
        Statistically.MeanIs(5.0 / 6, last);
        Statistically.MeanIs(0, surprise);
    }

    [Fact]
    public void Belief_OfAFamily_CountsItsLaunchesAfterTheKnownPast()
    {
        // Seven launches, a year apart; the first two are known and part of the prior.
        var scenario = Scenario();
        var model = SimulationModel.Compile(scenario with
        {
            AsOf = TestScenario.At(18),
            Interventions =
            [
                .. scenario.Missions.Take(2).Select(x => new InterventionDefinition
                {
                    Id = $"known-{x.Id}",
                    Date = x.Launch,
                    Kind = InterventionKind.Actual,
                    Event = ActualEvent.Arrived,
                    Target = x.Id,
                }),
            ],
        });
        var result = new Simulator(model, TestSeed.Of()).Run(0);
        var launches = new MetricReader(model, MetricCatalogue.Launches, "v").Sum(result);
        var failures = new MetricReader(model, MetricCatalogue.LaunchFailures, "v").Sum(result);
        Assert.Equal((7, 0), (launches, failures));
        var belief = new MetricReader(model, MetricCatalogue.PublishedBelief, "office", "v").All(result);
        Assert.Equal(90.0 / 100, belief[0]);
        Assert.Equal(95.0 / 105, belief[^1]);
        Assert.DoesNotContain(
            model.Layout.Series, x => x.Metric == MetricCatalogue.PublishedBelief && x.Label is not ("v" or "landing"));
    }

    private static SimulationModel Model() => SimulationModel.Compile(Scenario() with { Vehicles = [Sure] });

    private static VehicleFamilyDefinition Sure => new() { Id = "v" };

    private static Scenario Scenario() => TestScenario.Of(12 * Landings) with
    {
        Uncertainties = [new UncertaintyDefinition { Id = "landing", Distribution = new BetaDistribution(5, 1) }],
        Vehicles = [Sure with { Reliability = Parameter.Of(new BetaDistribution(90, 10)) }],
        Missions =
        [
            .. Enumerable.Range(0, Landings).Select(i => new MissionDefinition
            {
                Id = $"m{i}",
                Launch = TestScenario.At((12 * i) + 6),
                Vehicle = "v",
                Landing = new Parameter { Uncertainty = "landing" },
                OnFailure = FailurePolicy.GiveUp,
            }),
        ],
    };
}
