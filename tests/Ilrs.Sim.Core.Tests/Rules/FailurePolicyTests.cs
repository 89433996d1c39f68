using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>What follows a forced or drawn loss.</summary>
public sealed class FailurePolicyTests
{
    [Theory]
    [InlineData(ForcedOutcome.Success, 12, 13)]
    [InlineData(ForcedOutcome.LaunchFailure, 17, 18)] // rebuilt in five months, and the transfer of one
    [InlineData(ForcedOutcome.LandingFailure, 12, 19)] // the loss comes at the end of the transfer
    public void Mission_WithAForcedOutcome_FliesAgainOnceAfterTheRebuild(
        ForcedOutcome outcome, double launch, double arrival)
    {
        // Without the force every flight succeeds, so a second failure would show that it lasted too long.
        var model = Model(Force("a", outcome), Mission("a"));
        var result = new Simulator(model, 0).Run(0);
        var (launched, arrived) = (Launch(model, "a"), Arrival(model, "a"));
        Assert.Equal(launch, launched.Months(result));
        Assert.Equal(arrival, arrived.Months(result));
        var late = TestScenario.At(arrival - 13).Seconds;
        Assert.Equal(late, arrived.Held(result));
        var cause = outcome == ForcedOutcome.LaunchFailure ? DelayCause.LaunchFailure : DelayCause.LandingFailure;
        Assert.Equal(late, arrived.Held(result, cause));
    }

    [Fact]
    public void Mission_WithAForcedSuccess_DrawsAgainOnLaterFlights()
    {
        var mission = Mission("a") with { Landing = Parameter.Of(0) };
        var model = Model(Force("a", ForcedOutcome.LaunchFailure), mission);
        var losses = new MetricReader(model, MetricCatalogue.Losses, "a");
        Assert.True(losses.Sum(new Simulator(model, 0).Run(0)) > 5);
    }

    [Fact]
    public void Mission_GivenUp_NeverArrivesAndIsTheLastFlight()
    {
        var model = Model(
            Force("a", ForcedOutcome.LandingFailure), Mission("a") with { OnFailure = FailurePolicy.GiveUp });
        var result = new Simulator(model, 0).Run(0);
        Assert.True(Arrival(model, "a").Date(result).IsNever);
        Assert.Equal(1, new MetricReader(model, MetricCatalogue.Flights, "a").Sum(result));
    }

    [Theory]
    [InlineData(ForcedOutcome.LaunchFailure, 20)] // planned arrival at 13, by the heir at 33
    [InlineData(ForcedOutcome.LandingFailure, 20)]
    public void Cargo_OfALostMission_ArrivesWithItsHeir(ForcedOutcome outcome, double late)
    {
        var lost = Mission("a") with { OnFailure = FailurePolicy.HandOver, HandOverTo = "b", Spares = 3 };
        var heir = Mission("b") with { Launch = TestScenario.At(32) };
        var module = new ModuleDefinition
        {
            Id = "module", Requires = TestScenario.When(("a", ConditionState.Arrived)),
        };
        var model = SimulationModel.Compile(Model(Force("a", outcome), lost, heir).Scenario with
        {
            Modules = [module],
        });
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(33, Arrival(model, "b").Months(result));
        Assert.Equal(33, Arrival(model, "a").Months(result));
        Assert.Equal(33, new TrackedReader(model, "module", TrackedKind.Commissioning).Months(result));
        Assert.Equal(TestScenario.At(late).Seconds, Arrival(model, "a").Held(result));
    }

    [Fact]
    public void Cargo_OfALostMission_IsLostWithAnHeirThatHasFlown()
    {
        var lost = Mission("a") with { OnFailure = FailurePolicy.HandOver, HandOverTo = "b" };
        var model = Model(
            Force("a", ForcedOutcome.LaunchFailure), lost, Mission("b") with { Launch = TestScenario.At(6) });
        Assert.True(Arrival(model, "a").Date(new Simulator(model, 0).Run(0)).IsNever);
    }

    private static TrackedReader Launch(SimulationModel model, string id) => new(model, id, TrackedKind.Launch);

    private static TrackedReader Arrival(SimulationModel model, string id) => new(model, id, TrackedKind.Arrival);

    private static InterventionDefinition Force(string mission, ForcedOutcome outcome) => new()
    {
        Id = "force",
        Date = TestScenario.At(2),
        Kind = InterventionKind.ForceOutcome,
        Target = mission,
        Outcome = outcome,
    };

    private static MissionDefinition Mission(string id) => new()
    {
        Id = id,
        Launch = TestScenario.At(12),
        Transfer = TestScenario.Month,
        Rebuild = Parameter.Of(5.0 * TestScenario.Month),
    };

    private static SimulationModel Model(InterventionDefinition change, params MissionDefinition[] missions) =>
        SimulationModel.Compile(TestScenario.Of(60) with { Missions = missions, Interventions = [change] });
}
