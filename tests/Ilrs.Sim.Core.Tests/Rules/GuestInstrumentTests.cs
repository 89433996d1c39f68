using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Guest instruments that come late, and hosts that wait for them.</summary>
public sealed class GuestInstrumentTests
{
    [Theory]
    [InlineData(9, 12, 0, 10)] // in time
    [InlineData(11, 13, 1, 10)] // late, within the grace of two months
    [InlineData(15, 14, 2, 0)] // later than the grace: left behind
    public void Launch_WithAGuest_WaitsForItUpToTheGrace(double ready, double launch, double held, double mass)
    {
        var model = Model(Mission(), ready);
        var result = new Simulator(model, 0).Run(0);
        var tracked = new TrackedReader(model, "m", TrackedKind.Launch);
        Assert.Equal(launch, tracked.Months(result));
        Assert.Equal(TestScenario.At(held).Seconds, tracked.Held(result, DelayCause.InstrumentLate));
        Assert.Equal(mass, new MetricReader(model, MetricCatalogue.GuestMass, "m").Sum(result));
    }

    [Fact]
    public void Guest_DeliveredWhileTheMissionIsHeldBeforeIntegration_Flies()
    {
        // It waits for the other mission until month 12, but is held from month 10.5 to 14; the guest comes at 11.
        var waiting = Mission() with { Requires = TestScenario.When(("other", ConditionState.Arrived)) };
        var other = new MissionDefinition { Id = "other", Launch = TestScenario.At(12) };
        var delay = new InterventionDefinition
        {
            Id = "delay",
            Date = TestScenario.At(10.5),
            Kind = InterventionKind.DelayMission,
            Target = "m",
            Duration = TestScenario.At(3.5).Seconds,
        };
        var model = Model([waiting, other], 11, delay);
        var result = new Simulator(model, 0).Run(0);
        var tracked = new TrackedReader(model, "m", TrackedKind.Launch);
        Assert.Equal(16, tracked.Months(result));
        Assert.Equal(TestScenario.At(0.5).Seconds, tracked.Held(result, DelayCause.Prerequisite));
        Assert.Equal(TestScenario.At(3.5).Seconds, tracked.Held(result, DelayCause.ProgrammeDecision));
        Assert.Equal(10, new MetricReader(model, MetricCatalogue.GuestMass, "m").Sum(result));
    }

    [Fact]
    public void Guest_OnAMissionThatIsLost_IsGoneWhenDeliveredAndFreeWhenNot()
    {
        var mission = Mission() with { Landing = Parameter.Of(0), Rebuild = Parameter.Of(400.0 * TestScenario.Month) };
        foreach (var (ready, kind) in new[] { (9.0, "instrument-lost"), (30.0, "instrument-returned") })
        {
            var trace = new List<TraceEvent>();
            new Simulator(Model(mission, ready), 0).Run(0, trace: trace);
            Assert.Single(trace, x => x.Kind == kind);
        }
    }

    private static MissionDefinition Mission() => new()
    {
        Id = "m",
        Launch = TestScenario.At(12),
        Integration = TestScenario.At(2).Seconds,
        Grace = TestScenario.At(2).Seconds,
        Slots = new SlotOffer { Count = 1 },
    };

    private static SimulationModel Model(MissionDefinition mission, double ready) => Model([mission], ready);

    private static SimulationModel Model(
        MissionDefinition[] missions, double ready, params InterventionDefinition[] changes) =>
        SimulationModel.Compile(TestScenario.Of(60) with
        {
            Partners = [Owner(ready)], Missions = missions, Interventions = changes,
        });

    private static PartnerDefinition Owner(double ready) => new()
    {
        Id = "owner",
        Instruments =
        [
            new InstrumentDefinition { Id = "guest", Mass = 10, Ready = TestScenario.At(ready), Awarded = "m" },
        ],
    };
}
