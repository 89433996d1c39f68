using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>
/// Moves of plans: in which months they act, in which direction, at reviews, and what switches them off.
/// </summary>
public sealed class PlanMoveTests
{
    private const double Launch = 56;

    // 56 months with integration from month 48 and campaign from month 54.
    private static readonly MissionDefinition Mission = new()
    {
        Id = "m",
        Launch = TestScenario.At(Launch),
        Integration = TestScenario.At(6).Seconds,
        Campaign = TestScenario.At(2).Seconds,
        SlipClass = "c",
    };

    [Theory]
    [InlineData(SlipStage.Any, 56)]
    [InlineData(SlipStage.Study, 21)] // 56 to 36 months before launch
    [InlineData(SlipStage.Hardware, 24)] // 35 to 12
    [InlineData(SlipStage.Integration, 9)] // 11 to 3
    [InlineData(SlipStage.Pad, 2)] // 2 and 1: at the launch itself nothing is left that could move
    [InlineData(SlipStage.Wait, 0)]
    public void Move_ThatActsInOneStage_StrikesInTheMonthsBeforeLaunchThatBelongToIt(SlipStage stage, int months)
    {
        // A second is too short to move any month to another stage but keeps the launch after the month's turn.
        var (result, tracked) = Run(Mission, Class(Move(stage, 1)));
        var amidTheLast = stage is SlipStage.Any or SlipStage.Pad ? 1 : 0;
        Assert.Equal(months + amidTheLast, tracked.Held(result, DelayCause.Technical));
        Assert.Equal(tracked.Held(result), tracked.Date(result) - Mission.Launch);
    }

    [Theory]
    [InlineData(SlipStage.Study, 0, 8)] // development is gone at once
    [InlineData(SlipStage.Hardware, 21, 29)] // at month 21 35 months are left, 27 of them development
    [InlineData(SlipStage.Integration, 45, 48)] // development ends at 45 and integration at the next turn
    [InlineData(SlipStage.Pad, 54, 55)] // at 54 integration is over anyhow
    public void Move_ToAnEarlierDate_ShortensTheStageToNothingAtMost(SlipStage stage, double moved, double launch)
    {
        var move = Move(stage, 100 * TestScenario.Year) with { Earlier = 1 };
        var (result, tracked) = Run(Mission, Class(move));
        Assert.Equal(launch, tracked.Months(result));
        Assert.True(tracked.Date(result) >= TestScenario.At(moved));
        Assert.Equal(tracked.Date(result) - Mission.Launch, tracked.Held(result, DelayCause.Technical));
    }

    [Fact]
    public void Move_ToAnEarlierDate_StillUsesAllInputsOnce()
    {
        var mission = Mission with { Inputs = [new InputDefinition { Resource = "funding", Total = 480 }] };
        var move = Move(SlipStage.Study, 10.0 * TestScenario.Month) with { Earlier = 1 };
        var model = SimulationModel.Compile(Scenario(mission, Class(move)) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD", Decimals = 3, Opening = 1_000 }],
        });
        var result = new Simulator(model, 0).Run(0);
        Assert.True(new TrackedReader(model, "m", TrackedKind.Launch).Months(result) < Launch);
        Assert.InRange(result.Accounts[0].Consumed, 480_000 - 60, 480_000 + 60);
    }

    [Theory]
    [InlineData(10, 0.5, 23)] // half of 46 months
    [InlineData(50, 0.5, 3)] // in integration
    [InlineData(55, 1, 1)] // in the campaign
    [InlineData(57, 1, 0)] // flown
    public void Review_OfAPlan_AddsAShareOfWhatIsLeft(double month, double share, double added)
    {
        var (result, tracked) = Run(Mission, Class() with { Reviews = [Review(month, share)] });
        Assert.Equal(TestScenario.At(added).Seconds, tracked.Held(result, DelayCause.ProgrammeDecision));
        Assert.Equal(TestScenario.At(Launch + added), tracked.Date(result));
    }

    [Fact]
    public void Review_OfAMissionThatIdles_MovesItToo()
    {
        var mission = Mission with { Lead = TestScenario.At(20).Seconds };
        var (result, tracked) = Run(mission, Class() with { Reviews = [Review(6, 0.1)] });
        Assert.Equal(TestScenario.At(Launch + 5), tracked.Date(result));
    }

    [Fact]
    public void Move_WhileItWaitsForAWindow_SendsTheMissionBackIntoItsCampaign()
    {
        // Ready at 56, the ninth month of a year; the window opens at 60. At 57 it goes back for 5 months, then it
        // waits from 62 for the window at 72, and every month's turn sends it back again: never ready at a turn.
        var mission = Mission with { Launch = TestScenario.At(56.5), Windows = [new LaunchWindow(1, 1, 1, 30)] };
        var move = Move(SlipStage.Wait, 15 * TestScenario.Month) with { Id = "found" };
        var (result, tracked) = Run(mission, Class(move));
        Assert.Equal(72, tracked.Months(result));
        Assert.Equal(TestScenario.At(0.5).Seconds, tracked.Held(result, DelayCause.LaunchWindow));
        Assert.Equal(TestScenario.At(15).Seconds, tracked.Held(result, DelayCause.Technical));
    }

    [Theory]
    [InlineData("moves")]
    [InlineData("rate")]
    [InlineData("mission-rate")]
    [InlineData("earlier-and-later")]
    public void Class_SwitchedOff_MovesNothing(string how)
    {
        var move = Move(SlipStage.Any, 2 * TestScenario.Month) with { Earlier = 0.3 };
        var off = how switch
        {
            "moves" => Class(move with { Active = false }) with { Reviews = [Review(9, 1) with { Active = false }] },
            "rate" => Class(move) with { Rate = Parameter.Of(0) },
            "mission-rate" => Class(move) with { MissionRate = Parameter.Of(0) },
            _ => Class(move with { MonthlyChance = 0 }) with { Reviews = [Review(9, 1) with { Chance = 0 }] },
        };
        var (result, tracked) = Run(Mission, off);
        Assert.Equal(Mission.Launch, tracked.Date(result));
        Assert.Equal(0, tracked.Held(result));
    }

    [Fact]
    public void Plan_WithMovesAndReviews_StandsAsItWasWritten()
    {
        var all = Class(Move(SlipStage.Any, TestScenario.Month)) with { Reviews = [Review(9, 1)] };
        var model = SimulationModel.Compile(Scenario(Mission, all));
        var plan = new Simulator(model, 0).Run(0, RunMode.Plan);
        Assert.Equal(Mission.Launch, new TrackedReader(model, "m", TrackedKind.Launch).Date(plan));
    }

    [Fact]
    public void Slips_WithIds_KeepTheirDrawsInAnyOrderAndTakeThePlaceOfThoseOfTheClass()
    {
        SlipDefinition[] slips = [Uneven("a"), Uneven("b")];
        var mission = Mission with { SlipClass = null };
        var first = Dates(Scenario(mission with { Slips = slips }, Class()));
        var second = Dates(Scenario(mission with { Slips = [.. slips.Reverse()] }, Class()));
        var inherited = Dates(Scenario(mission with { SlipClass = "c", Slips = [slips[1]] }, Class(
            slips[0], slips[1] with { MonthlyChance = 1 })));
        Assert.Equal(first, second);
        Assert.Equal(first, inherited);
        Assert.True(first.Distinct().Count() > 30);
    }

    [Fact]
    public void Hold_OfAMission_NeverBringsItsLaunchForward()
    {
        // Hazards rise and sizes fall towards the launch; three years take the mission to a stage that hardly moves.
        SlipDefinition Staged(SlipStage stage, double chance, double median) => Move(stage, 1) with
        {
            Id = stage.ToString(),
            MonthlyChance = chance,
            Size = Parameter.Of(LogNormalDistribution.FromMedianAndP90(
                median * TestScenario.Month, 3 * median * TestScenario.Month)),
        };
        var slips = Class(
            Staged(SlipStage.Study, 0.01, 18),
            Staged(SlipStage.Hardware, 0.04, 17),
            Staged(SlipStage.Integration, 0.1, 7),
            Staged(SlipStage.Pad, 0.18, 3));
        var plain = Scenario(Mission with { Launch = TestScenario.At(22) }, slips);
        var held = plain with
        {
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "hold", Kind = InterventionKind.DelayMission, Target = "m", Date = TestScenario.At(1),
                    Duration = TestScenario.At(36).Seconds,
                },
            ],
        };
        var pairs = Dates(plain, 400).Zip(Dates(held, 400)).ToArray();
        Assert.All(pairs, pair => Assert.True(pair.Second > pair.First));

        // Months are counted whole, so a move may strike a turn later and be the smaller one of the next stage.
        Assert.InRange(pairs.Count(pair => pair.Second >= pair.First + TestScenario.At(36).Seconds), 396, 400);
        Assert.True(pairs.Count(pair => pair.Second > pair.First + TestScenario.At(36).Seconds) > 100);
        Assert.True(pairs.Count(pair => pair.First > plain.Missions[0].Launch.Seconds) > 200);
    }

    private static SlipDefinition Uneven(string id) => Move(SlipStage.Any, 1) with
    {
        Id = id,
        MonthlyChance = 0.02,
        Size = Parameter.Of(new UniformDistribution(0, TestScenario.Year)),
    };

    private static long[] Dates(Scenario scenario, int replications = 50)
    {
        var simulator = new Simulator(SimulationModel.Compile(scenario), TestSeed.For("plan-moves"));
        return [.. Enumerable.Range(0, replications).Select(i => simulator.Run(i).Dates[0].Seconds)];
    }

    private static SlipDefinition Move(SlipStage stage, double size) => new()
    {
        Id = "move", Stage = stage, MonthlyChance = 1, Size = Parameter.Of(size),
    };

    private static ReviewDefinition Review(double month, double share) => new()
    {
        Id = "review", Date = TestScenario.At(month + 0.5), Share = Parameter.Of(share),
    };

    private static SlipClassDefinition Class(params SlipDefinition[] moves) => new() { Id = "c", Moves = moves };

    private static Scenario Scenario(MissionDefinition mission, SlipClassDefinition slips) =>
        TestScenario.Of(2_000) with { Missions = [mission], SlipClasses = [slips] };

    private static (ReplicationResult Result, TrackedReader Tracked) Run(
        MissionDefinition mission, SlipClassDefinition slips)
    {
        var model = SimulationModel.Compile(Scenario(mission, slips));
        return (new Simulator(model, 0).Run(0), new TrackedReader(model, "m", TrackedKind.Launch));
    }
}
