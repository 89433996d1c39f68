using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Tests.Properties;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>
/// What becomes known in a running session: refused where the simulated past contradicts it, and where it is accepted
/// the session goes on as the run of the file with the change.
/// </summary>
public sealed class LiveActualTests
{
    [Theory]
    [InlineData(5, ActualEvent.Launched, null)] // still in preparation
    [InlineData(5, ActualEvent.Arrived, null)]
    [InlineData(12.5, ActualEvent.Launched, "mission m was launched on")] // in transfer
    [InlineData(12.5, ActualEvent.Cancelled, "mission m was launched on")]
    [InlineData(12.5, ActualEvent.Arrived, null)]
    [InlineData(14, ActualEvent.Arrived, "mission m was lost on")] // lost, building again
    [InlineData(14, ActualEvent.LandingFailure, "mission m was lost on")]
    [InlineData(14, ActualEvent.Launched, "mission m was launched on")]
    public void Actual_OfAMissionThatIsLostAtItsFirstLanding_IsJudgedByWhatWasSimulated(
        double month, ActualEvent what, string? objection) =>
        Check(Lost(), month, what, objection);

    [Theory]
    [InlineData(12.1, ActualEvent.Launched, "mission m was launched on")] // in transfer
    [InlineData(14, ActualEvent.Arrived, "mission m arrived on")]
    [InlineData(14, ActualEvent.LandingFailure, "mission m arrived on")]
    public void Actual_OfAMissionThatArrived_IsJudgedByWhatWasSimulated(
        double month, ActualEvent what, string? objection) =>
        Check(Lost() with { Landing = Parameter.Of(1) }, month, what, objection);

    [Theory]
    [InlineData(11.2, ActualEvent.Launched, "mission m was launched on")] // the second launch is to come
    [InlineData(11.2, ActualEvent.Arrived, null)]
    public void Actual_BetweenTheLaunchesOfAMission_IsJudgedByWhatWasSimulated(
        double month, ActualEvent what, string? objection) =>
        Check(
            Lost() with { EarlierLaunches = [new EarlierLaunch("v", TestScenario.Month)], Vehicle = "v" },
            month,
            what,
            objection);

    private static void Check(MissionDefinition mission, double month, ActualEvent what, string? objection)
    {
        var scenario = TestScenario.Of(60) with
        {
            Vehicles = [new VehicleFamilyDefinition { Id = "v" }],
            Missions = [mission],
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "x", Kind = InterventionKind.Actual, Event = what, Target = "m", Date = TestScenario.At(month),
                },
            ],
        };
        var change = scenario.Interventions[0];
        var without = SimulationModel.Compile(scenario with { Interventions = [] });
        var session = Generated.Advance(without, seed: 1, 0, change.Date);
        if (objection is not null)
        {
            Assert.StartsWith(objection, session.Objection(change), StringComparison.Ordinal);
            return;
        }

        Assert.Null(session.Objection(change));
        var model = SimulationModel.Compile(scenario);
        var live = new Replication(model);
        live.Start(seed: 1, 0);
        live.Restore(session.Save());
        live.AdvanceTo(scenario.Horizon);
        Assert.Equal(Generated.Advance(model, seed: 1, 0, scenario.Horizon).Save(), live.Save());
    }

    private static MissionDefinition Lost() => new()
    {
        Id = "m",
        Launch = TestScenario.At(12),
        Integration = TestScenario.Month,
        Transfer = TestScenario.Month,
        Landing = Parameter.Of(0),
        Rebuild = Parameter.Of(TestScenario.Year),
    };
}
