using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Integration and campaign take their planned lengths, longer only by slips and decisions.</summary>
public sealed class StageTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(6, 0)]
    [InlineData(0, 4)]
    [InlineData(6, 4)]
    public void Stages_OfAMission_EndWithTheLaunchAsPlanned(double integration, double campaign)
    {
        var trace = CallScenario.Trace(Of(Mission(integration, campaign)));

        Assert.Equal(40 - campaign - integration, CallScenario.MonthOf(trace, "m", "integration"));
        Assert.Equal(40, CallScenario.MonthOf(trace, "m", "launched"));
    }

    [Theory]
    [InlineData(10, 43)] // in development
    [InlineData(33, 43)] // in integration
    [InlineData(37, 43)] // in the campaign
    public void Delay_OfAMission_MakesTheStageOfItsDateLonger(double date, double launch)
    {
        var trace = CallScenario.Trace(Of(Mission(6, 4)) with
        {
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "delay", Kind = InterventionKind.DelayMission, Target = "m", Date = TestScenario.At(date),
                    Duration = TestScenario.At(3).Seconds,
                },
            ],
        });

        Assert.Equal(launch, CallScenario.MonthOf(trace, "m", "launched"));
    }

    [Fact]
    public void Launch_LessItsHeldSeconds_IsTheSameInEveryReplication()
    {
        var slip = new SlipDefinition { MonthlyChance = 0.1, Size = TestScenario.Exponential(TestScenario.Month) };
        var model = SimulationModel.Compile(Of(Mission(6, 4) with { Slips = [slip] }));
        var reader = new TrackedReader(model, "m", TrackedKind.Launch);
        var launches = new HashSet<long>();
        Replications.Visit(model, TestSeed.For("stages"), 50, result =>
        {
            launches.Add(reader.Date(result).Seconds);
            Assert.Equal(TestScenario.At(40).Seconds, reader.Date(result).Seconds - reader.Held(result));
        });

        Assert.True(launches.Count > 40, "Slips move the launch.");
    }

    private static Scenario Of(MissionDefinition mission) => TestScenario.Of(240) with { Missions = [mission] };

    private static MissionDefinition Mission(double integration, double campaign) => new()
    {
        Id = "m",
        Launch = TestScenario.At(40),
        Integration = TestScenario.At(integration).Seconds,
        Campaign = TestScenario.At(campaign).Seconds,
    };
}
