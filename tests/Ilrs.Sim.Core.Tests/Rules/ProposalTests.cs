using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using static Ilrs.Sim.Core.Tests.Rules.CallScenario;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Which calls a team answers, how alike they judge it, and when a call opens.</summary>
public sealed class ProposalTests
{
    // The calls of two hosts overlap: from month 4 to 14, and from 8 to 18.
    [Theory]
    [InlineData(ProposalRule.OneCall, "")]
    [InlineData(ProposalRule.EveryCall, "a1 on other")]
    public void Proposal_WhileAnotherIsPending_IsMadeWhereEveryCallIsAnswered(ProposalRule rule, string award)
    {
        var rival = Item("b1", 100, 0.9) with { Answers = ["host"] };
        var trace = Trace(Two(44, rule, Partner("a", Item("a1", 10, 0.5)), Partner("b", rival)));
        var awarded = trace.Where(x => x.Entity == "a" && x.Kind == "awarded").Select(x => x.Detail);
        Assert.Equal(award, string.Join(", ", awarded));
    }

    [Fact]
    public void Award_OfAnInstrumentInTwoCalls_EndsTheOtherProposal()
    {
        var scenario = Two(44, ProposalRule.EveryCall, Partner("a", Item("a1", 10, 0.5)));
        Assert.Equal(2, Total(scenario, MetricCatalogue.Proposals, "a"));
        Assert.Equal(["a1"], Told(Trace(scenario), "awarded"));
        Assert.Equal(1, Total(scenario, MetricCatalogue.CallAwarded));
        Assert.Empty(Told(Trace(scenario), "refused"));
    }

    [Fact]
    public void Instrument_RefusedByOneOfTwoCalls_StaysInTheOther()
    {
        var rival = Item("b1", 100, 0.9) with { Answers = ["host"] };
        var late = Host(Slots, "late", 48);
        var scenario = Two(44, ProposalRule.EveryCall, Partner("a", Item("a1", 10, 0.5)), Partner("b", rival));
        var trace = Trace(scenario with { Missions = [.. scenario.Missions, late] });
        Assert.Equal(["a1"], Told(trace, "refused"));
        Assert.Equal(["a1", "b1"], Told(trace, "awarded"));
    }

    [Fact]
    public void Call_OfATeamThatAnswersWithAChance_HearsOfThatShare()
    {
        var item = Item("a1", 10, 0.5) with { AnswerChance = Parameter.Of(0.3) };
        var share = Share(Of(Slots, Partner("a", item)), MetricCatalogue.Proposals, "a", 2_000);
        Assert.InRange(share, 0.3 - 0.041, 0.3 + 0.041); // four standard errors
    }

    // A rival of merit one half in each of two calls, one after the other; merit is uniform.
    [Theory]
    [InlineData(0, 0.75)] // the second judges anew
    [InlineData(1, 0.5)] // and here as the first did
    public void Merit_WithALoading_IsAsAlikeInTwoCalls(double loading, double wins)
    {
        var scenario = Two(
            70,
            ProposalRule.OneCall,
            Partner("a", Item("a1", 100, 0.5) with { Merit = Parameter.Of(new UniformDistribution(0, 1)) }),
            Partner("b", Item("b1", 100, 0.5) with { Answers = ["host"] }),
            Partner("c", Item("c1", 100, 0.5) with { Answers = ["other"] }));
        scenario = scenario with
        {
            Membership = scenario.Membership with { MeritLoading = Parameter.Of(loading) },
        };
        var share = Share(scenario, MetricCatalogue.Awards, "a", 2_000);
        Assert.InRange(share, wins - 0.045, wins + 0.045);
    }

    // Integration is planned for month 40; a hold of a year in month 1 makes it month 52.
    [Theory]
    [InlineData(false, null, 4)]
    [InlineData(true, null, 16)]
    [InlineData(true, 10.0, 10)]
    public void Call_OfAMissionThatWasMoved_OpensWithThePlanWhereItFollowsIt(bool follows, double? opens, double month)
    {
        var slots = Slots with
        {
            FollowsPlan = follows,
            Opens = opens is { } date ? TestScenario.At(date) : null,
        };
        var scenario = Of(slots, Partner("a", Item("a1", 10, 0.5))) with
        {
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "hold", Kind = InterventionKind.DelayMission, Target = "host", Date = TestScenario.At(1),
                    Duration = TestScenario.At(12).Seconds,
                },
            ],
        };
        Assert.Equal(month, MonthOf(Trace(scenario), "host", "opens-call"));
    }

    [Theory]
    [InlineData(EligibilityRule.Anyone, 0, 4, 4)]
    [InlineData(EligibilityRule.Anyone, 1, 4, 0)]
    [InlineData(EligibilityRule.Signatories, 0, 0, 0)]
    [InlineData(EligibilityRule.Signatories, 1, 4, 0)]
    public void Proposers_WithoutAName_CountAsSignatoriesWithTheirChance(
        EligibilityRule rule, double signed, double awarded, double without)
    {
        var slots = Slots with
        {
            Eligible = rule,
            Stages = Stages,
            Unnamed = new UnnamedProposals
            {
                Proposals = Parameter.Of(4), Mass = Parameter.Of(1), Signed = Parameter.Of(signed),
            },
        };
        Assert.Equal(awarded, Total(Of(slots), MetricCatalogue.CallAwarded));
        Assert.Equal(without, Total(Of(slots), MetricCatalogue.CallWithoutSignatory));
    }

    private static Scenario Two(double launch, ProposalRule rule, params PartnerDefinition[] partners) =>
        TestScenario.Of(120) with
        {
            Membership = new MembershipDefinition { Proposals = rule },
            Partners = partners,
            Missions = [Host(Slots), Host(Slots, "other", launch)],
        };

    /// <summary>Share of replications in which there is any of it.</summary>
    private static double Share(Scenario scenario, MetricSpec metric, string entity, int replications)
    {
        var model = SimulationModel.Compile(scenario);
        var series = model.Layout.Series.Where(x => x.Metric == metric && x.Entity == entity).ToArray();
        var simulator = new Simulator(model, TestSeed.For($"proposals/{metric.Name}"));
        return Enumerable.Range(0, replications).Average(i =>
        {
            var cells = simulator.Run(i).Cells;
            return series.Any(x => cells.AsSpan(x.Offset, x.Length).ToArray().Sum() > 0) ? 1.0 : 0;
        });
    }
}
