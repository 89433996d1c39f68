using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>When milestones are reached.</summary>
public sealed class MilestoneTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 5)]
    [InlineData(3, 7)]
    public void Milestone_OfAtLeastSome_IsReachedWithTheLastOfThem(int atLeast, double months)
    {
        var condition = Arrived("a", "b", "c") with { AtLeast = atLeast };
        Assert.Equal(months, Reached(condition, 0));
    }

    [Fact]
    public void Milestone_OfNestedGroups_CountsEachGroupAsOne()
    {
        var condition = new ConditionDefinition
        {
            AtLeast = 1, Groups = [Arrived("a", "c"), Arrived("a", "b"), Arrived("c")],
        };
        Assert.Equal(5, Reached(condition, 0));
    }

    [Theory]
    [InlineData(3, 5)] // in service from month 2, with a break of one month after every three and a half
    [InlineData(4, double.PositiveInfinity)]
    public void Milestone_ThatMustHold_IsReachedAtTheEndOfTheFirstUnbrokenSpan(double hold, double months)
    {
        var condition = TestScenario.When(("m", ConditionState.InService));
        Assert.Equal(months, Reached(condition, hold));
    }

    private static ConditionDefinition Arrived(params string[] missions) =>
        TestScenario.When(Array.ConvertAll(missions, x => (x, ConditionState.Arrived)));

    private static double Reached(ConditionDefinition condition, double holdMonths)
    {
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            Missions = [Mission("a", 3), Mission("b", 5), Mission("c", 7)],
            Modules =
            [
                new ModuleDefinition
                {
                    Id = "m",
                    Commissioning = TestScenario.Seconds(2 * TestScenario.Month),
                    Failure = TestScenario.Seconds(3.5 * TestScenario.Month),
                    Repair = TestScenario.Seconds(TestScenario.Month),
                },
            ],
            Milestones =
            [
                new MilestoneDefinition
                {
                    Id = "milestone", Condition = condition, HoldFor = TestScenario.At(holdMonths).Seconds,
                },
            ],
        });
        var reader = new TrackedReader(model, "milestone", TrackedKind.Milestone);
        var result = new Simulator(model, 0).Run(0);
        return reader.Date(result).IsNever ? double.PositiveInfinity : reader.Months(result);
    }

    private static MissionDefinition Mission(string id, double launch) => new()
    {
        Id = id, Launch = TestScenario.At(launch),
    };
}
