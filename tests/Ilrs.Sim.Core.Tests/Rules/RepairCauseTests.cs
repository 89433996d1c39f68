using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>What is late because something failed says so.</summary>
public sealed class RepairCauseTests
{
    private const long Month = TestScenario.Month;

    // In service from the start, it fails after three months and is back two months later.
    private static ModuleDefinition Failing => new()
    {
        Id = "failing", PowerSupply = 5, Failure = Parameter.Of(3.0 * Month), Repair = Parameter.Of(2.0 * Month),
    };

    [Fact]
    public void Milestone_ThatFindsAModuleFailed_IsLateByTheRestOfTheRepair()
    {
        // The flight arrives at month 4, the module is back at month 5.
        var lines = Explain(Scenario(
            [("failing", ConditionState.InService), ("flight", ConditionState.Arrived)], hold: 0, Failing));
        Assert.Equal(Month, lines.Late);
        Assert.Equal(Month, lines[DelayCause.Repair]);
        Assert.Equal(0, lines[DelayCause.Float]);
    }

    [Fact]
    public void Milestone_WhoseHoldIsBrokenByAFailure_IsLateByWhatItLost()
    {
        // Without the failure it holds from month 2 to 4. With it the time begins anew at month 5 and ends at 7.
        var lines = Explain(Scenario(
            [("failing", ConditionState.InService), ("early", ConditionState.Arrived)], hold: 2 * Month, Failing));
        Assert.Equal(3 * Month, lines.Late);
        Assert.Equal(3 * Month, lines[DelayCause.Repair]);
    }

    [Fact]
    public void Milestone_WhoseLoadIsShedWhileThePlantIsRepaired_IsLateByTheRepair()
    {
        var load = new ModuleDefinition { Id = "load", PowerDemand = 4 };
        var lines = Explain(Scenario(
            [("load", ConditionState.Supplied), ("flight", ConditionState.Arrived)], hold: 0, Failing, load));
        Assert.Equal(Month, lines.Late);
        Assert.Equal(Month, lines[DelayCause.Repair]);
    }

    [Fact]
    public void Mission_ThatNeedsAModuleInService_HoldsItsWaitAsRepair()
    {
        var scenario = Scenario([("second", ConditionState.Arrived)], hold: 0, Failing);
        var second = new MissionDefinition
        {
            Id = "second",
            Launch = TestScenario.At(4),
            Requires = TestScenario.When(("failing", ConditionState.InService), ("early", ConditionState.Arrived)),
        };
        var lines = Explain(scenario with { Missions = [.. scenario.Missions, second] });
        Assert.Equal(Month, lines.Late);
        Assert.Equal(Month, lines[DelayCause.Repair]);
        Assert.Equal(0, lines[DelayCause.Prerequisite]);
    }

    [Fact]
    public void Module_ThatNeedsAModuleInService_SplitsItsWaitBetweenPrerequisiteAndRepair()
    {
        var scenario = Scenario([("next", ConditionState.Commissioned)], hold: 0, Failing, new ModuleDefinition
        {
            Id = "next",
            Requires = TestScenario.When(("failing", ConditionState.InService), ("flight", ConditionState.Arrived)),
        });
        var model = SimulationModel.Compile(scenario);
        var result = new Simulator(model, 0).Run(0);
        var row = result.Held.AsSpan(Place(model, "next") * ReplicationResult.CauseCount);
        Assert.Equal(4 * Month, row[(int)DelayCause.Prerequisite]);
        Assert.Equal(Month, row[(int)DelayCause.Repair]);
        var lines = Explain(scenario);
        Assert.Equal(Month, lines[DelayCause.Repair]);
        Assert.Equal(0, lines[DelayCause.Float]);
    }

    [Theory]
    [InlineData(false, 3.5, 1.5, 0)] // ready while the relay is repaired: until month 5
    [InlineData(true, 3.5, 1.5, 0)]
    [InlineData(false, 5, 0, 0)]
    [InlineData(true, 6.5, 0, 1.5)] // the relay has ended for good at month 6, the next comes at month 8
    public void Mission_ThatWaitsForARelay_HoldsAsRepairWhatTheRepairTakes(
        bool ends, double ready, double repair, double prerequisite)
    {
        var relay = Failing with { Relays = [RelayClient.Lander], Life = ends ? Parameter.Of(6.0 * Month) : null };
        var next = new ModuleDefinition
        {
            Id = "next", Relays = [RelayClient.Lander], Commissioning = Parameter.Of(8.0 * Month),
        };
        var model = SimulationModel.Compile(TestScenario.Of(40) with
        {
            Modules = [relay, next],
            Missions = [new MissionDefinition
            {
                Id = "lander",
                Launch = TestScenario.At(ready),
                Needs = new ConditionDefinition { Relay = RelayClient.Lander },
            }],
        });
        var lander = new TrackedReader(model, "lander", TrackedKind.Launch);
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(ready + repair + prerequisite, lander.Months(result), 6);
        Assert.Equal((long)(repair * Month), lander.Held(result, DelayCause.Repair));
        Assert.Equal((long)(prerequisite * Month), lander.Held(result, DelayCause.Prerequisite));
    }

    [Fact]
    public void Mission_ThatIsDelayedWhileItsRelayIsRepaired_HoldsTheWaitUpToThenAsRepair()
    {
        // Ready at month 3.5, it waits for the repair; at month 4 the flight is put off by two months.
        var model = SimulationModel.Compile(TestScenario.Of(40) with
        {
            Modules = [Failing with { Relays = [RelayClient.Lander] }],
            Missions = [new MissionDefinition
            {
                Id = "lander",
                Launch = TestScenario.At(3.5),
                Needs = new ConditionDefinition { Relay = RelayClient.Lander },
            }],
            Interventions = [new InterventionDefinition
            {
                Id = "later",
                Date = TestScenario.At(4),
                Kind = InterventionKind.DelayMission,
                Target = "lander",
                Duration = 2 * Month,
            }],
        });
        var lander = new TrackedReader(model, "lander", TrackedKind.Launch);
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(6, lander.Months(result), 6);
        Assert.Equal(Month / 2, lander.Held(result, DelayCause.Repair));
        Assert.Equal(2 * Month, lander.Held(result, DelayCause.ProgrammeDecision));
    }

    [Fact]
    public void Milestone_ThatTakesTheNextModuleWhenOneEnds_HasNoRepair()
    {
        // One ends for good at month 1, the other comes at month 4: that is no repair.
        var ends = new ModuleDefinition { Id = "ends", Life = Parameter.Of((double)Month) };
        var scenario = Scenario(
            [("ends", ConditionState.InService), ("failing", ConditionState.InService)],
            hold: 0,
            Failing,
            ends);
        var condition = new ConditionDefinition
        {
            Items = [new ConditionItem("early", ConditionState.Arrived)],
            Groups = [scenario.Milestones[0].Condition with { AtLeast = 1 }],
        };
        var late = Failing with { Requires = TestScenario.When(("flight", ConditionState.Arrived)) };
        var model = SimulationModel.Compile(scenario with
        {
            Modules = [late, ends],
            Milestones = [scenario.Milestones[0] with { Condition = condition }],
        });
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(TestScenario.At(4), result.Dates[^1]);
        Assert.Equal(0, result.Held[^(ReplicationResult.CauseCount - (int)DelayCause.Repair)]);
    }

    private static Scenario Scenario(
        (string Entity, ConditionState State)[] condition, long hold, params ModuleDefinition[] modules) =>
        TestScenario.Of(40) with
        {
            Missions =
            [
                new MissionDefinition { Id = "early", Launch = TestScenario.At(2) },
                new MissionDefinition { Id = "flight", Launch = TestScenario.At(4) },
            ],
            Modules = modules,
            Milestones = [new MilestoneDefinition
            {
                Id = "goal", Condition = TestScenario.When(condition), HoldFor = hold,
            }],
        };

    private static int Place(SimulationModel model, string id) =>
        model.Layout.Tracked.Index().First(x => x.Item.Id == id).Index;

    private static Lines Explain(Scenario scenario)
    {
        var model = SimulationModel.Compile(scenario);
        var plan = new Simulator(model, 0).Run(0, RunMode.Plan);
        var result = new Simulator(model, 0).Run(0);
        var lines = new long[ReplicationResult.CauseCount];
        var goal = model.Layout.Tracked.Count - 1;
        Assert.True(Lateness.TryExplain(model.Layout.Tracked, result, plan, goal, lines));
        Assert.Equal(result.Dates[goal] - plan.Dates[goal], lines.Sum());
        return new Lines(lines);
    }

    private sealed record Lines(long[] Seconds)
    {
        public long Late => Seconds.Sum();

        public long this[DelayCause cause] => Seconds[(int)cause];
    }
}
