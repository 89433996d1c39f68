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

    // The flights land in months 3, 5 and 7; the milestone is "a and b" until it is redefined.
    [Theory]
    [InlineData(4, "c", 0, 7)] // the new condition comes later than the old one
    [InlineData(4, "a", 0, 4)] // it has held since month 3: reached with the change
    [InlineData(4, "a", 2, 6)] // the time to hold is counted from the change on
    [InlineData(6, "c", 0, 5)] // reached before: what is reached stays reached
    [InlineData(4, "a,c", 1, 8)]
    public void Milestone_Redefined_IsReachedByItsNewCondition(
        double change, string missions, double hold, double months)
    {
        var redefined = new InterventionDefinition
        {
            Id = "new-words",
            Date = TestScenario.At(change),
            Kind = InterventionKind.RedefineMilestone,
            Target = "milestone",
            Condition = Arrived(missions.Split(',')),
            HoldFor = TestScenario.At(hold).Seconds,
        };
        Assert.Equal(months, Reached(Arrived("a", "b"), 0, redefined));
    }

    [Fact]
    public void Milestone_RedefinedByAnotherMilestone_IsReachedWithIt()
    {
        var redefined = new InterventionDefinition
        {
            Id = "new-words",
            Date = TestScenario.At(4),
            Kind = InterventionKind.RedefineMilestone,
            Target = "milestone",
            Condition = TestScenario.When(("other", ConditionState.Reached)),
        };
        Assert.Equal(7, Reached(Arrived("b"), 0, redefined));
    }

    [Theory]
    [InlineData("space-weather", 0, 4)] // the instrument lands with a flight in month 4
    [InlineData("space-weather", 2, 6)]
    [InlineData("geology", 0, double.PositiveInfinity)] // this one is never ready, and stays behind
    public void Milestone_OfADiscipline_IsReachedWhenAnInstrumentOfItWorks(
        string discipline, double hold, double months)
    {
        InstrumentDefinition Instrument(string id, string field, double ready) => new()
        {
            Id = id, Discipline = field, Awarded = "host", Ready = TestScenario.At(ready),
        };
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "owner", Instruments = [Instrument("x", "Space weather", 0), Instrument("y", "geology", 99)],
                },
            ],
            Missions = [Mission("host", 4) with { Slots = new SlotOffer { Count = 2 } }],
            Milestones =
            [
                new MilestoneDefinition
                {
                    Id = "milestone",
                    Condition = TestScenario.When((discipline, ConditionState.Working)),
                    HoldFor = TestScenario.At(hold).Seconds,
                },
            ],
        });
        var result = new Simulator(model, 0).Run(0);
        var reader = new TrackedReader(model, "milestone", TrackedKind.Milestone);
        Assert.Equal(months, reader.Date(result).IsNever ? double.PositiveInfinity : reader.Months(result));
    }

    private static ConditionDefinition Arrived(params string[] missions) =>
        TestScenario.When(Array.ConvertAll(missions, x => (x, ConditionState.Arrived)));

    private static double Reached(
        ConditionDefinition condition, double holdMonths, params InterventionDefinition[] changes)
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
                new MilestoneDefinition { Id = "other", Condition = Arrived("c") },
            ],
            Interventions = changes,
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
