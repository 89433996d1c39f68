using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Stays of people on the Moon and what they sum to.</summary>
public sealed class CrewVisitTests
{
    [Fact]
    public void Stays_ThatGrow_AreAnArithmeticSeriesUpToTheirLength()
    {
        // Arrival at year 1 for 2 days, then each year; 10 days from year 5 on. Three people.
        Assert.Equal(
            [0, 2, 4, 6, 8, 10, 10, 10],
            CrewTime(new CrewVisits
            {
                Every = Parameter.Of(1.0 * TestScenario.Year),
                Stay = 10 * TestScenario.Day,
                By = TestScenario.At(60),
            }),
            (expected, found) => Math.Abs((expected * 24 * 3) - found) < 1e-6);
    }

    [Fact]
    public void Stay_WithoutVisits_IsTheOnlyOne() => Assert.Equal(
        [0, 2, 0, 0, 0, 0, 0, 0], CrewTime(null), (expected, found) => Math.Abs((expected * 24 * 3) - found) < 1e-6);

    [Fact]
    public void Visit_ThatIsFlownAndNeverLateOrLost_IsThatOfAFlightThatIsNotSimulated()
    {
        var grown = Yearly with { Stay = 10 * TestScenario.Day, By = TestScenario.At(60) };
        Assert.Equal(CrewTime(grown), CrewTime(grown with { Flown = true }));
    }

    [Theory]
    [InlineData(200, 18, 24)] // behind the other flight, which takes the pad at month 18
    [InlineData(1, double.PositiveInfinity, 18)] // ahead of it: there is never a pad left
    public void Visit_ThatIsFlown_TakesAVehicleInItsTurn(int priority, double other, double visit)
    {
        // One pad, free again after six months; a visit is wanted every five months, first at month 17.
        var visits = Half with { Every = Parameter.Of(5.0 * TestScenario.Month), Priority = priority };
        var model = SimulationModel.Compile(Flying(visits) with
        {
            Vehicles = [Family with { Turnaround = Parameter.Of(6.0 * TestScenario.Month) }],
            Missions =
            [
                Landing(visits),
                new MissionDefinition { Id = "other", Launch = TestScenario.At(14), Vehicle = "v", Priority = 100 },
            ],
        });
        var result = new Simulator(model, 0).Run(0);
        var date = new TrackedReader(model, "other", TrackedKind.Launch);
        Assert.Equal(other, date.Date(result).IsNever ? double.PositiveInfinity : date.Months(result));
        Assert.Equal(visit, FirstVisit(model));
    }

    [Theory]
    [InlineData(ForcedOutcome.LandingFailure, 27)] // lands at month 19, is lost; eight months later
    [InlineData(ForcedOutcome.LaunchFailure, 26)] // lost at its launch, a month before
    public void Visit_ThatIsLost_IsTriedAgainWhenItIsBuiltAnew(ForcedOutcome outcome, double visit)
    {
        var scenario = Flying(Half);
        var model = SimulationModel.Compile(scenario with
        {
            Missions = [scenario.Missions[0] with
            {
                Transfer = TestScenario.Month, Rebuild = Parameter.Of(7.0 * TestScenario.Month),
            }],
            Interventions = [Force(outcome)],
        });
        Assert.Equal(visit, FirstVisit(model));
        var result = new Simulator(model, 0).Run(0);
        var losses = new MetricReader(model, MetricCatalogue.VisitLosses, "landing").All(result);
        Assert.Equal(1, losses.Sum());
    }

    [Fact]
    public void Visit_ThatIsLostAtItsLaunch_GroundsTheFamilyForAll()
    {
        var scenario = Flying(Half);
        var model = SimulationModel.Compile(scenario with
        {
            Vehicles = [Family with { StandDown = Parameter.Of(9.0 * TestScenario.Month) }],
            Missions =
            [
                scenario.Missions[0],
                new MissionDefinition { Id = "other", Launch = TestScenario.At(20), Vehicle = "v" },
            ],
            Interventions = [Force(ForcedOutcome.LaunchFailure)],
        });
        var result = new Simulator(model, 0).Run(0);
        var other = new TrackedReader(model, "other", TrackedKind.Launch);
        Assert.Equal(27, other.Months(result));
        Assert.Equal(7 * TestScenario.Month, other.Held(result, DelayCause.StandDown));
    }

    [Fact]
    public void Visits_WithTwoLaunchesAndChances_AreLostAsOftenAsThoseSay()
    {
        // A flight is lost with 1 − 0.9² · 0.8; whatever is lost is launched anew at once, so nothing else counts.
        var scenario = Flying(Half);
        var model = SimulationModel.Compile(scenario with
        {
            Horizon = TestScenario.At(400),
            Vehicles = [Family with { Reliability = Parameter.Of(0.9) }],
            Missions = [scenario.Missions[0] with
            {
                EarlierLaunches = [new EarlierLaunch("v", TestScenario.Day)],
                Landing = Parameter.Of(0.8),
                Rebuild = Parameter.Of((double)TestScenario.Day),
            }],
        });
        var (lost, landed) = (0.0, 0.0);
        Replications.Visit(model, TestSeed.Of(), 100, result =>
        {
            lost += new MetricReader(model, MetricCatalogue.VisitLosses, "landing").All(result).Sum();
            landed += new MetricReader(model, MetricCatalogue.Visits, "landing").All(result).Sum();
        });
        var share = 0.9 * 0.9 * 0.8;
        var error = Math.Sqrt(share * (1 - share) / (lost + landed));
        Assert.InRange(landed / (lost + landed), share - (4 * error), share + (4 * error));
    }

    [Fact]
    public void Visit_WhoseLastLaunchComesTooLate_IsLostAndTriedAgain()
    {
        // The first launch of a visit is made on one family; the other stands down from month 17 to 24.
        var scenario = Flying(Half);
        var model = SimulationModel.Compile(scenario with
        {
            Vehicles = [Family, Family with { Id = "w" }],
            Missions = [scenario.Missions[0] with
            {
                EarlierLaunches = [new EarlierLaunch("w", TestScenario.Day)],
                Gap = 60 * TestScenario.Day,
                Rebuild = Parameter.Of((double)TestScenario.Month),
            }],
            Interventions = [new InterventionDefinition
            {
                Id = "grounded",
                Date = TestScenario.At(17),
                Kind = InterventionKind.StandDown,
                Target = "v",
                Until = TestScenario.At(24),
            }],
        });

        // Launched a day before month 18, lost after two months; so again a month later; then the family flies.
        Assert.Equal(24, FirstVisit(model), 1);
        var result = new Simulator(model, 0).Run(0);
        var losses = new MetricReader(model, MetricCatalogue.VisitLosses, "landing").All(result);
        Assert.Equal(2, losses.Sum());
    }

    [Fact]
    public void Visit_ThatNeedsARelay_WaitsForOne()
    {
        var scenario = Flying(Half);
        ModuleDefinition Relay(string id, double begins, double ends) => new()
        {
            Id = id,
            Commissioning = Parameter.Of(begins * TestScenario.Month),
            Life = Parameter.Of((ends - begins) * TestScenario.Month),
            Relays = [RelayClient.CrewedLanding],
        };
        var model = SimulationModel.Compile(scenario with
        {
            Modules = [Relay("first", 0, 15), Relay("next", 21, 90)],
            Missions = [scenario.Missions[0] with
            {
                Needs = new ConditionDefinition { Relay = RelayClient.CrewedLanding },
            }],
        });
        Assert.Equal(21, FirstVisit(model));
    }

    private static readonly VehicleFamilyDefinition Family = new() { Id = "v" };

    private static readonly CrewVisits Yearly = new()
    {
        Every = Parameter.Of(1.0 * TestScenario.Year), Stay = 2 * TestScenario.Day, By = TestScenario.At(12),
    };

    private static readonly CrewVisits Half = Yearly with
    {
        Every = Parameter.Of(6.0 * TestScenario.Month), Flown = true,
    };

    private static InterventionDefinition Force(ForcedOutcome outcome) => new()
    {
        Id = "lost",
        Date = TestScenario.At(13.5),
        Kind = InterventionKind.ForceOutcome,
        Target = "landing",
        Outcome = outcome,
    };

    private static Scenario Flying(CrewVisits visits) =>
        TestScenario.Of(96) with { Vehicles = [Family], Missions = [Landing(visits)] };

    private static MissionDefinition Landing(CrewVisits? visits) => new()
    {
        Id = "landing",
        Launch = TestScenario.At(12),
        Vehicle = visits is { Flown: true } ? "v" : null,
        Crew = new CrewDefinition { People = 3, Stay = Parameter.Of(2.0 * TestScenario.Day), Visits = visits },
    };

    /// <summary>Months at which the second stay begins.</summary>
    private static double FirstVisit(SimulationModel model)
    {
        var driver = new Simulator(model, 0);
        var trace = new List<TraceEvent>();
        driver.Run(0, trace: trace);
        return trace.First(x => x is { Entity: "landing", Kind: "visit-landed" }).Time.Seconds
            / (double)TestScenario.Month;
    }

    private static double[] CrewTime(CrewVisits? visits)
    {
        var model = SimulationModel.Compile(TestScenario.Of(96) with
        {
            Vehicles = visits is { Flown: true } ? [Family] : [],
            Missions = [Landing(visits)],
        });
        var metric = new MetricReader(model, MetricCatalogue.CrewTime, "station");
        return [.. metric.All(new Simulator(model, 0).Run(0))];
    }
}
