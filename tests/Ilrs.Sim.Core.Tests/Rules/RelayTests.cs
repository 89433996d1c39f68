using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Relays, those who need one, satellites that are counted, and successors.</summary>
public sealed class RelayTests
{
    private static readonly ConditionDefinition NeedsRelay = new() { Relay = RelayClient.Lander };

    [Theory]
    [InlineData(6, 8, 5, 5)] // a relay is in service
    [InlineData(3, 8, 5, 8)] // it has ended: the next one is waited for
    [InlineData(3, 5, 5, 5)]
    [InlineData(3, 30, 5, double.PositiveInfinity)]
    public void Launch_ThatNeedsARelay_WaitsUntilOneIsInService(
        double firstEnds, double secondBegins, double ready, double launched)
    {
        var model = SimulationModel.Compile(Scenario(
            [Relay("first", 0, firstEnds), Relay("second", secondBegins, 40)],
            new MissionDefinition { Id = "lander", Launch = TestScenario.At(ready), Needs = NeedsRelay }));
        var result = new Simulator(model, 0).Run(0);
        var reader = new TrackedReader(model, "lander", TrackedKind.Launch);
        if (double.IsPositiveInfinity(launched))
        {
            Assert.True(reader.Date(result).IsNever);
            return;
        }

        Assert.Equal(launched, reader.Months(result));
        Assert.Equal(TestScenario.At(launched - ready).Seconds, reader.Held(result, DelayCause.Prerequisite));
        Assert.Equal(reader.Held(result, DelayCause.Prerequisite), reader.Held(result));
    }

    [Fact]
    public void Launch_WhoseRelayEndsWhileItWaitsForItsVehicle_GivesThePadBack()
    {
        // The other flight has the only pad until month 6; the relay ends in month 5, the next begins in month 9. The
        // third flight needs none and takes the pad meanwhile, until month 10.
        var turnaround = TestScenario.Seconds(4 * TestScenario.Month);
        var vehicle = new VehicleFamilyDefinition { Id = "v", Turnaround = turnaround };
        MissionDefinition Flight(string id, double launch) =>
            new() { Id = id, Launch = TestScenario.At(launch), Vehicle = "v" };
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            Vehicles = [vehicle],
            Modules = [Relay("first", 0, 5), Relay("second", 9, 20)],
            Missions =
            [
                Flight("first-flight", 2), Flight("lander", 3) with { Needs = NeedsRelay, Priority = 1 },
                Flight("third", 6) with { Priority = 200 },
            ],
        });
        var result = new Simulator(model, 0).Run(0);
        var lander = new TrackedReader(model, "lander", TrackedKind.Launch);
        Assert.Equal(6, new TrackedReader(model, "third", TrackedKind.Launch).Months(result));
        Assert.Equal(10, lander.Months(result));
        Assert.Equal(3 * TestScenario.Month, lander.Held(result, DelayCause.Prerequisite));
        Assert.Equal(4 * TestScenario.Month, lander.Held(result, DelayCause.VehicleQueue));
    }

    [Fact]
    public void Launch_AfterALostLanding_NeedsARelayAgain()
    {
        // Launched in month 4 and lost in month 6; the relay ended in month 5 while it flew. Ready again in month 8.
        var scenario = Scenario(
            [Relay("first", 0, 5), Relay("second", 11, 20)],
            new MissionDefinition
            {
                Id = "lander",
                Launch = TestScenario.At(4),
                Transfer = 2 * TestScenario.Month,
                Needs = NeedsRelay,
                Rebuild = TestScenario.Seconds(2 * TestScenario.Month),
            }) with
        {
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "lost",
                    Date = TestScenario.At(0),
                    Kind = InterventionKind.ForceOutcome,
                    Target = "lander",
                    Outcome = ForcedOutcome.LandingFailure,
                },
            ],
        };
        var model = SimulationModel.Compile(scenario);
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(13, new TrackedReader(model, "lander", TrackedKind.Arrival).Months(result));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(5, 3)]
    [InlineData(6, 4)]
    [InlineData(7, double.PositiveInfinity)] // never so many at once
    public void Milestone_OfSatellites_IsReachedWhenSoManyAreInService(int satellites, double months)
    {
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            Modules =
            [
                Relay("a", 1, 9) with { Satellites = 2 },
                Relay("b", 3, 12) with { Satellites = 3 },
                Relay("c", 4, 20) with { Satellites = 1 },
                Relay("d", 9.5, 20) with { Satellites = 2 }, // the two of a have ended
                Relay("e", 0, 20), // no satellite
            ],
            Milestones =
            [
                new MilestoneDefinition { Id = "m", Condition = new ConditionDefinition { Satellites = satellites } },
            ],
        });
        var result = new Simulator(model, 0).Run(0);
        var reader = new TrackedReader(model, "m", TrackedKind.Milestone);
        Assert.Equal(months, reader.Date(result).IsNever ? double.PositiveInfinity : reader.Months(result));
    }

    [Fact]
    public void Condition_OfAModuleInService_HoldsByItsSuccessorsToo()
    {
        // In service from month 0 to 5, 4 to 9 and 8 to 20: the place is never empty, so the milestone holds for 12.
        ModuleDefinition[] chain =
        [
            Relay("a", 0, 5), Relay("b", 4, 9) with { SuccessorOf = "a" }, Relay("c", 8, 20) with { SuccessorOf = "b" },
        ];
        Assert.Equal(12, Held(chain));
        Assert.Equal(double.PositiveInfinity, Held([.. chain.Select(x => x with { SuccessorOf = null })]));
        Assert.Equal(22, Held([chain[0], chain[1], Relay("c", 10, 30) with { SuccessorOf = "b" }])); // empty for one
    }

    [Theory]
    [InlineData(2, 8)] // the line of a and b is one, c is the second
    [InlineData(1, 0)]
    [InlineData(3, double.PositiveInfinity)] // there are two places in all
    public void Condition_OfSoManyModules_CountsALineOfSuccessionOnce(int atLeast, double months)
    {
        ModuleDefinition[] modules =
            [Relay("a", 0, 30), Relay("b", 2, 30) with { SuccessorOf = "a" }, Relay("c", 8, 30)];
        var condition = TestScenario.When(
            ("a", ConditionState.InService), ("b", ConditionState.InService), ("c", ConditionState.InService));
        Assert.Equal(months, Held(modules, condition with { AtLeast = atLeast }, hold: 0));
    }

    [Fact]
    public void Condition_OfTwoSuccessorsOfOne_CountsThemAsTwo() => Assert.Equal(4, Held(
        [
            Relay("a", 0, 30), Relay("b", 2, 30) with { SuccessorOf = "a" },
            Relay("c", 4, 30) with { SuccessorOf = "a" },
        ],
        TestScenario.When(("b", ConditionState.InService), ("c", ConditionState.InService)) with { AtLeast = 2 },
        hold: 0));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")] // the successor speaks first
    public void Hold_OfAModuleThatHandsOverAtOnce_IsNotBroken(string first, string second)
    {
        // One ends at the very instant at which the other begins, five months after the start.
        ModuleDefinition[] modules = [Relay(first, 0, 5), Relay(second, 5, 30) with { SuccessorOf = first }];
        Assert.Equal(12, Held(modules, TestScenario.When((first, ConditionState.InService)), TestScenario.Year));
        Assert.Equal(17 + (1.0 / 30), Held(
            [modules[0], Relay(second, 5 + (1.0 / 30), 30) with { SuccessorOf = first }],
            TestScenario.When((first, ConditionState.InService)),
            TestScenario.Year), 6);
    }

    [Fact]
    public void Coverage_OfAClient_IsTheShareOfTheYearWithARelay()
    {
        // The scenario begins in month 4 of a year of 360 days. Relays serve 2 to 5, 4 to 9 and 12 to 16 months after.
        var scenario = TestScenario.Of(30) with
        {
            Start = TestScenario.At(3),
            Horizon = TestScenario.At(30),
            Modules =
            [
                Relay("a", 2, 5), Relay("b", 4, 9), Relay("c", 12, 16),
                Relay("d", 0, 99) with { Relays = [RelayClient.Station] },
            ],
        };
        var model = SimulationModel.Compile(scenario);
        var result = new Simulator(model, 0).Run(0);
        var lander = new MetricReader(model, MetricCatalogue.RelayCoverage, "station", "lander").All(result);
        Assert.Equal([7.0 / 9, 4.0 / 12, 0], lander.Select(x => Math.Round(x, 6)), Near);
        var station = new MetricReader(model, MetricCatalogue.RelayCoverage, "station", "station").All(result);
        Assert.Equal([1.0, 1.0, 1.0], station);
    }

    private static bool Near(double x, double y) => Math.Abs(x - y) < 1e-5;

    private static double Held(ModuleDefinition[] modules) =>
        Held(modules, TestScenario.When(("a", ConditionState.InService)), TestScenario.Year);

    private static double Held(ModuleDefinition[] modules, ConditionDefinition condition, long hold)
    {
        var model = SimulationModel.Compile(TestScenario.Of(40) with
        {
            Modules = modules,
            Milestones =
            [
                new MilestoneDefinition { Id = "m", Condition = condition, HoldFor = hold },
            ],
        });
        var result = new Simulator(model, 0).Run(0);
        var reader = new TrackedReader(model, "m", TrackedKind.Milestone);
        return reader.Date(result).IsNever ? double.PositiveInfinity : Math.Round(reader.Months(result), 6);
    }

    private static Scenario Scenario(ModuleDefinition[] relays, MissionDefinition mission) =>
        TestScenario.Of(24) with { Modules = relays, Missions = [mission] };

    private static ModuleDefinition Relay(string id, double begins, double ends) => new()
    {
        Id = id,
        Commissioning = TestScenario.Seconds(begins * TestScenario.Month),
        Life = TestScenario.Seconds((ends - begins) * TestScenario.Month),
        Relays = [RelayClient.Lander],
    };
}
