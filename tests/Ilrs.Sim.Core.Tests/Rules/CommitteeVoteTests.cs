using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>A committee that votes on the order of awards: each for its own project, else for merit.</summary>
public sealed class CommitteeVoteTests
{
    private const Governance Committee = Governance.Committee;

    // The rule is the share of what was given: payer and other pay. There is room for 10 kg.
    [Theory]
    [InlineData(Governance.LeadDecides, AwardVote.Majority, "payer-item")] // nobody votes
    [InlineData(Committee, AwardVote.None, "payer-item")]
    [InlineData(Committee, AwardVote.Majority, "best-item")] // one for, three against: it has less merit
    [InlineData(Committee, AwardVote.Consensus, "best-item")]
    public void Order_WithLessMerit_FailsWithAllWhoHaveNoProject(
        Governance governance, AwardVote vote, string awarded) => Assert.Equal(
            [awarded], Awards(governance, vote, [Item("payer", 10, 0.2), Item("best", 10, 0.9)]));

    [Theory]
    [InlineData(AwardVote.Majority, "other-item payer-item")] // three for, one against: two projects have more merit
    [InlineData(AwardVote.Consensus, "best-item")] // the one against is enough
    public void Order_WithMoreMeritInAll_FailsByConsensusOnly(AwardVote vote, string awarded) => Assert.Equal(
        awarded.Split(' '),
        Awards(Committee, vote, [Item("payer", 5, 0.5), Item("other", 5, 0.5), Item("best", 10, 0.9)]).Order());

    [Fact]
    public void Order_AgainstWhoHasNoVote_StandsByConsensus() => Assert.Equal(
        ["other-item", "payer-item"],
        Awards(
            Committee,
            AwardVote.Consensus,
            [Item("payer", 5, 0.5), Item("other", 5, 0.5), Item("institute", 10, 0.9)]).Order());

    [Fact]
    public void Order_WithHalfOfTheVotes_IsReplacedByMerit()
    {
        // Payer and best alone have a vote: one for, one against.
        var scenario = Scenario(Committee, AwardVote.Majority, [Item("payer", 10, 0.2), Item("best", 10, 0.1)]);
        scenario = scenario with
        {
            Policies = scenario.Policies with { Selection = SelectionPolicy.ContributionShare },
            Partners = [.. scenario.Partners.Where(x => x.Id is "payer" or "best")],
        };
        Assert.Equal(["payer-item"], Awards(scenario)); // both orders are the same: nobody is against
        var turned = scenario with
        {
            Partners = [.. scenario.Partners.Select(x => x with
            {
                Instruments = [.. x.Instruments.Select(i => i with
                {
                    Merit = Parameter.Of(x.Id == "best" ? 0.9 : 0.2),
                })],
            })],
        };
        Assert.Equal(["best-item"], Awards(turned));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(3, 1)] // members without a name vote by merit
    public void Votes_OnAnOrder_AreCounted(int? unnamed, double refused)
    {
        var scenario = Scenario(Committee, AwardVote.Majority, [Item("payer", 10, 0.2), Item("best", 10, 0.9)]);
        var more = new PartnerDefinition
        {
            Id = "without", Unnamed = unnamed ?? 1, Status = [new StatusPeriod(MemberStatus.State, null)],
        };
        var model = SimulationModel.Compile(scenario with { Partners = [.. scenario.Partners, more] });
        var trace = new List<TraceEvent>();
        var result = new Simulator(model, 0).Run(0, trace: trace);
        Assert.Equal(refused, new MetricReader(model, MetricCatalogue.OrdersRefused, "office").Sum(result));
        Assert.Equal(1, new MetricReader(model, MetricCatalogue.OrdersVoted, "office").Sum(result));
        Assert.Equal(
            $"contribution-share: 1 for, {3 + (unnamed ?? 1)} against", trace.Single(x => x.Kind == "vote").Detail);
    }

    [Fact]
    public void Seats_InTheCommittee_AreThoseOfStatesWhileItDecides()
    {
        var scenario = Scenario(Committee, AwardVote.None, []);
        var model = SimulationModel.Compile(scenario with
        {
            Policies = new PolicyDefinition(),
            Missions = [new MissionDefinition { Id = "m", Launch = TestScenario.At(14) }],
            Milestones = [new MilestoneDefinition
            {
                Id = "founded",
                Condition = TestScenario.When(("m", ConditionState.Arrived)),
                Brings = new MilestoneEffect { Policies = new PolicyAmendment { Governance = Committee } },
            }],
        });
        var result = new Simulator(model, 0).Run(0);
        var seats = new MetricReader(model, MetricCatalogue.CommitteeSeat, "office", "payer").All(result);
        Assert.Equal([0, 1, 1], seats);
        Assert.DoesNotContain(
            model.Layout.Series, x => x.Metric == MetricCatalogue.CommitteeSeat && x.Label == "institute");
    }

    private static InstrumentDefinition Item(string owner, double mass, double merit) =>
        new() { Id = $"{owner}-item", Mass = mass, Merit = Parameter.Of(merit) };

    private static string[] Awards(Governance governance, AwardVote vote, InstrumentDefinition[] items) =>
        Awards(Scenario(governance, vote, items));

    private static string[] Awards(Scenario scenario)
    {
        var trace = new List<TraceEvent>();
        new Simulator(SimulationModel.Compile(scenario), 0).Run(0, trace: trace);
        return [.. trace.Where(x => x.Kind == "awarded").Select(x => x.Detail.Split(' ')[0])];
    }

    private static Scenario Scenario(Governance governance, AwardVote vote, InstrumentDefinition[] items)
    {
        PartnerDefinition Partner(string id, MemberStatus status, double monthly) => new()
        {
            Id = id,
            Status = [new StatusPeriod(status, null)],
            Instruments = Array.FindAll(items, x => x.Id == $"{id}-item"),
            Pledges =
                [new PledgeDefinition { Id = $"{id}-pays", Resource = "funding", Monthly = Parameter.Of(monthly) }],
        };
        return TestScenario.Of(36) with
        {
            Policies = new PolicyDefinition
            {
                Selection = SelectionPolicy.ContributionShare, Governance = governance, AwardVote = vote,
            },
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Partners =
            [
                Partner("payer", MemberStatus.Founder, 2), Partner("other", MemberStatus.State, 1),
                Partner("best", MemberStatus.State, 0), Partner("quiet", MemberStatus.Intergovernmental, 0),
                Partner("institute", MemberStatus.Institution, 0),
            ],
            Missions =
            [
                new MissionDefinition
                {
                    Id = "host",
                    Launch = TestScenario.At(20),
                    Slots = new SlotOffer { Mass = 10, Notice = TestScenario.At(6).Seconds },
                },
            ],
        };
    }
}
