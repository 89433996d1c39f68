using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Milestones that members reach, and what they bring into force.</summary>
public sealed class FoundingTests
{
    private const double Joins = 14;

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.0)]
    [InlineData(3, Joins)]
    [InlineData(4, -1)]
    public void Milestone_OfANumberOfStates_IsReachedWithTheirSignatures(int least, double month)
    {
        var model = SimulationModel.Compile(Programme(Count(MemberCount.StatesAndOrganisations, least)));
        var tracked = new TrackedReader(model, "founded", TrackedKind.Milestone);
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal(month < 0, tracked.Date(result).IsNever);
        if (month >= 0)
        {
            Assert.Equal(month, tracked.Months(result));
        }
    }

    [Theory]
    [InlineData("late", Joins)]
    [InlineData("early", 0)]
    [InlineData("guest", -1)]
    public void Milestone_ThatNamesAPartner_IsReachedWhenItHasSigned(string partner, double month)
    {
        var named = new ConditionItem(partner, ConditionState.Signed);
        var model = SimulationModel.Compile(Programme(named));
        var date = new TrackedReader(model, "founded", TrackedKind.Milestone).Date(new Simulator(model, 0).Run(0));

        Assert.Equal(month < 0 ? Core.Time.SimTime.Never : TestScenario.At(month), date);
    }

    [Fact]
    public void Milestone_ThatMustHoldForAYear_IsMissedWhenAMemberLeaves()
    {
        var scenario = Programme(Count(MemberCount.StatesAndOrganisations, 3));
        var leaves = new InterventionDefinition
        {
            Id = "leaves", Date = TestScenario.At(20), Kind = InterventionKind.Withdraw, Target = "late",
        };
        var milestone = scenario.Milestones[0] with { HoldFor = TestScenario.At(12).Seconds };
        var model = SimulationModel.Compile(scenario with { Milestones = [milestone], Interventions = [leaves] });

        Assert.True(new TrackedReader(model, "founded", TrackedKind.Milestone)
            .Date(new Simulator(model, 0).Run(0)).IsNever);
    }

    [Fact]
    public void Milestone_RedefinedToWhatHoldsAlready_IsReachedAtTheChange()
    {
        var scenario = Programme(Count(MemberCount.Institutions, 1));
        var change = new InterventionDefinition
        {
            Id = "change",
            Date = TestScenario.At(25),
            Kind = InterventionKind.RedefineMilestone,
            Target = "founded",
            Condition = new ConditionDefinition
            {
                Items =
                [
                    Count(MemberCount.StatesAndOrganisations, 3), new ConditionItem("early", ConditionState.Signed),
                ],
            },
        };
        var model = SimulationModel.Compile(scenario with { Interventions = [change] });

        Assert.Equal(
            25,
            new TrackedReader(model, "founded", TrackedKind.Milestone).Months(new Simulator(model, 0).Run(0)));
    }

    [Fact]
    public void Founding_ThatBringsACommittee_MovesAuthorityVotesAndTheRuleOfSelection()
    {
        var model = SimulationModel.Compile(Programme(Count(MemberCount.StatesAndOrganisations, 3)));
        var trace = new List<TraceEvent>();
        var result = new Simulator(model, 0).Run(0, trace: trace);

        Assert.Equal([1, 3, 3, 3], new MetricReader(model, MetricCatalogue.Votes, "office").All(result));
        Assert.Equal(
            "organisation",
            trace.Single(x => x is { Entity: "office", Kind: "authority" } && x.Time == TestScenario.At(Joins)).Detail);

        // The lead decides over the first call and takes the room; the committee, over the second, gives it to merit.
        Assert.Equal(["l1 on before", "m2 on after"], trace.Where(x => x.Kind == "awarded").Select(x => x.Detail));
    }

    private static ConditionItem Count(MemberCount of, int least) => new("", ConditionState.Members, of, least);

    private static Scenario Programme(params ConditionItem[] items) => TestScenario.Of(48) with
    {
        Policies = new PolicyDefinition { Selection = SelectionPolicy.LeadFirst },
        Partners =
        [
            Is("lead", MemberStatus.Founder, Item("l1", 0.1, "before"), Item("l2", 0.1, "after")) with { Lead = true },
            Is("early", MemberStatus.State, Item("m1", 0.9, "before"), Item("m2", 0.9, "after")),
            Is("guest", MemberStatus.PayloadOnly),
            new PartnerDefinition
            {
                Id = "late", Status = [new StatusPeriod(MemberStatus.State, TestScenario.At(Joins))],
            },
            new PartnerDefinition { Id = "organisation" },
        ],
        Missions = [Host("before", 12), Host("after", 36)],
        Milestones =
        [
            new MilestoneDefinition
            {
                Id = "founded",
                Condition = new ConditionDefinition { Items = items },
                Brings = new MilestoneEffect
                {
                    Authority = "organisation",
                    Policies = new PolicyAmendment
                    {
                        Selection = SelectionPolicy.LeadFirst, Governance = Governance.Committee,
                    },
                },
            },
        ],
    };

    private static PartnerDefinition Is(string id, MemberStatus status, params InstrumentDefinition[] instruments) =>
        new() { Id = id, Status = [new StatusPeriod(status, null)], Instruments = instruments };

    private static InstrumentDefinition Item(string id, double merit, string host) => new()
    {
        Id = id, Mass = 10, Merit = Parameter.Of(merit), Answers = [host],
    };

    private static MissionDefinition Host(string id, double launch) => new()
    {
        Id = id,
        Launch = TestScenario.At(launch),
        Slots = new SlotOffer
        {
            Mass = 10,
            Notice = TestScenario.At(6).Seconds,
            Decision = Parameter.Of(TestScenario.Month),
        },
    };
}
