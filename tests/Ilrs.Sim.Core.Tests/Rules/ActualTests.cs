using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>What is known: replayed to the day, without noise, and nothing else has happened by then.</summary>
public sealed class ActualTests
{
    private const int Count = 40;
    private static readonly ulong Seed = TestSeed.For("actuals");

    [Theory]
    [InlineData(7)] // before it would have been ready
    [InlineData(20)] // after
    public void Mission_KnownToHaveFlown_FliesAndArrivesOnItsDaysInEveryReplication(double launched)
    {
        var model = Model(
            30, Flown("x", ActualEvent.Launched, launched), Flown("y", ActualEvent.Arrived, launched + 2));
        Replications.Visit(model, Seed, Count, result =>
        {
            Assert.Equal(launched, Launch(model, "m").Months(result));
            Assert.Equal(launched + 2, new TrackedReader(model, "m", TrackedKind.Arrival).Months(result));
            Assert.Equal(1, new MetricReader(model, MetricCatalogue.Flights, "m").Sum(result));
            Assert.Equal(1, new MetricReader(model, MetricCatalogue.Launches, "v").Sum(result));
        });
    }

    [Theory]
    [InlineData(7, 9)]
    [InlineData(20, 23.5)]
    public void Mission_KnownToHaveFlown_IsLateByTheSumOfItsCauses(double launched, double arrived)
    {
        // The flight is known alone, so the work slips until the day; another plan has nothing known.
        var model = Model(
            null, Flown("x", ActualEvent.Launched, launched), Flown("y", ActualEvent.Arrived, arrived));
        var plan = new Simulator(Model(null), Seed).Run(0, RunMode.Plan);
        var lines = new long[ReplicationResult.CauseCount];
        Replications.Visit(model, Seed, Count, result =>
        {
            for (var item = 0; item < 2; item++)
            {
                Assert.True(Lateness.TryExplain(model.Layout.Tracked, result, plan, item, lines));
                Assert.Equal(0, lines[(int)DelayCause.Float]);
                Assert.Equal(result.Dates[item] - plan.Dates[item], lines.Sum());
            }
        });
    }

    [Fact]
    public void Mission_KnownToHaveFlown_LeavesEveryOtherDateAsItWas()
    {
        var (with, without) = (
            Model(null, Flown("x", ActualEvent.Launched, 20), Flown("y", ActualEvent.LandingFailure, 21)), Model(null));
        var (one, two) = (Launch(with, "other"), Launch(without, "other"));
        Assert.Equal(
            Replications.Read(without, Seed, Count, two.Months), Replications.Read(with, Seed, Count, one.Months));
    }

    [Theory]
    [InlineData(ActualEvent.LaunchFailure)]
    [InlineData(ActualEvent.LandingFailure)]
    public void Mission_KnownToBeLost_FliesAgainAfterTheKnownPast(ActualEvent what)
    {
        var known = new[] { Flown("x", ActualEvent.Launched, 14), Flown("y", ActualEvent.LandingFailure, 15) };
        var model = Model(24, what == ActualEvent.LaunchFailure ? [Flown("x", what, 14)] : known);
        Replications.Visit(model, Seed, Count, result =>
        {
            var arrival = new TrackedReader(model, "m", TrackedKind.Arrival).Date(result);
            Assert.True(arrival > TestScenario.At(24));
            Assert.True(new MetricReader(model, MetricCatalogue.Losses, "m").Sum(result) >= 1);
        });
    }

    [Fact]
    public void Mission_NotKnownToHaveFlown_WaitsForTheEndOfTheKnownPast()
    {
        var model = Model(30);
        var launches = Replications.Read(model, Seed, Count, Launch(model, "m").Months);
        Assert.All(launches, x => Assert.True(x >= 30 + (1 / 30.0)));
    }

    [Fact]
    public void Hazards_InTheKnownPast_DoNotFire()
    {
        // A slip of a month every second month, in development until month 12; with all of it known, none.
        var (open, known) = (Model(null), Model(11.9));
        Assert.Contains(Replications.Read(open, Seed, Count, Launch(open, "other").Months), x => x > 13);
        Assert.All(
            Replications.Read(known, Seed, Count, Launch(known, "other").Months), x => Assert.Equal(12, x, 1e-9));
    }

    [Fact]
    public void Mission_KnownToBeCancelled_NeverFlies()
    {
        var model = Model(null, Flown("x", ActualEvent.Cancelled, 25));
        Replications.Visit(model, Seed, Count, result => Assert.True(Launch(model, "m").Date(result).IsNever));
    }

    [Fact]
    public void Partner_KnownToHaveSigned_PaysFromThenOn()
    {
        var pledge = new PledgeDefinition { Id = "p", Resource = "funding", Monthly = Parameter.Of(10) };
        var scenario = TestScenario.Of(24) with
        {
            AsOf = TestScenario.At(12),
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Partners = [new PartnerDefinition { Id = "a", Joins = TestScenario.At(20), Pledges = [pledge] }],
            Interventions = [Actual("s", ActualEvent.Signed, "a", 6), Actual("t", ActualEvent.Left, "a", 9)],
        };
        var model = SimulationModel.Compile(scenario);
        Assert.Equal(30, new MetricReader(model, MetricCatalogue.Contributed, "a", "funding")
            .Sum(new Simulator(model, Seed).Run(0)));
    }

    [Fact]
    public void Instrument_KnownToBeAwarded_IsCountedAndFlies()
    {
        var host = new MissionDefinition
        {
            Id = "m", Launch = TestScenario.At(12), Slots = new SlotOffer { Mass = 10 },
        };
        var owner = new PartnerDefinition
        {
            Id = "a", Instruments = [new InstrumentDefinition { Id = "i", Mass = 3, Merit = Parameter.Of(1) }],
        };
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            AsOf = TestScenario.At(6),
            Partners = [owner],
            Missions = [host],
            Interventions = [Actual("w", ActualEvent.Awarded, "m", 4) with { Instrument = "i" }],
        });
        var result = new Simulator(model, Seed).Run(0);
        Assert.Equal(1, new MetricReader(model, MetricCatalogue.Awards, "a").Sum(result));
        Assert.Equal(3, new MetricReader(model, MetricCatalogue.GuestMass, "m").Sum(result));
    }

    [Fact]
    public void Call_DecidedInTheKnownPast_AwardsWhatIsKnownAndNothingElse()
    {
        var host = new MissionDefinition
        {
            Id = "m",
            Launch = TestScenario.At(20),
            Slots = new SlotOffer
            {
                Mass = 10, Notice = TestScenario.At(18).Seconds, Decision = TestScenario.Seconds(1),
            },
        };
        PartnerDefinition Owner(string id) => new()
        {
            Id = id, Instruments = [new InstrumentDefinition { Id = $"of-{id}", Mass = 3, Merit = Parameter.Of(1) }],
        };
        var scenario = TestScenario.Of(30) with
        {
            AsOf = TestScenario.At(6), Partners = [Owner("a"), Owner("b")], Missions = [host],
        };
        var known = scenario with
        {
            Interventions = [Actual("w", ActualEvent.Awarded, "m", 2) with { Instrument = "of-a" }],
        };
        Assert.Equal((1, 0), Awards(known));
        Assert.Equal((1, 1), Awards(scenario));
    }

    [Fact]
    public void Intervention_InTheKnownPast_IsRefused()
    {
        var scenario = Scenario(20) with
        {
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "d", Kind = InterventionKind.CancelMission, Target = "m", Date = TestScenario.At(20),
                },
            ],
        };
        Assert.Contains(
            "in the past that is known",
            Assert.Throws<ScenarioException>(() => SimulationModel.Compile(scenario)).Message,
            StringComparison.Ordinal);
    }

    private static (double A, double B) Awards(Scenario scenario)
    {
        var model = SimulationModel.Compile(scenario);
        var result = new Simulator(model, Seed).Run(0);
        return (
            new MetricReader(model, MetricCatalogue.Awards, "a").Sum(result),
            new MetricReader(model, MetricCatalogue.Awards, "b").Sum(result));
    }

    private static TrackedReader Launch(SimulationModel model, string id) => new(model, id, TrackedKind.Launch);

    private static InterventionDefinition Flown(string id, ActualEvent what, double month) =>
        Actual(id, what, "m", month);

    private static InterventionDefinition Actual(string id, ActualEvent what, string target, double month) => new()
    {
        Id = id, Kind = InterventionKind.Actual, Event = what, Target = target, Date = TestScenario.At(month),
    };

    private static SimulationModel Model(double? asOf, params InterventionDefinition[] known) =>
        SimulationModel.Compile(Scenario(asOf) with { Interventions = known });

    /// <summary>Two missions that slip, one of them on a vehicle that fails half the time.</summary>
    private static Scenario Scenario(double? asOf) => TestScenario.Of(120) with
    {
        AsOf = asOf is { } months ? TestScenario.At(months) : null,
        Vehicles = [new VehicleFamilyDefinition { Id = "v", Reliability = Parameter.Of(0.5) }],
        Missions = [Mission("m") with { Vehicle = "v" }, Mission("other")],
    };

    private static MissionDefinition Mission(string id) => new()
    {
        Id = id,
        Launch = TestScenario.At(12),
        Integration = TestScenario.Month,
        Transfer = TestScenario.Month,
        Landing = Parameter.Of(0.5),
        Slips = [new SlipDefinition { MonthlyChance = 0.5, Size = TestScenario.Seconds(TestScenario.Month) }],
        Rebuild = Parameter.Of(new UniformDistribution(TestScenario.Month, TestScenario.Year)),
    };
}
