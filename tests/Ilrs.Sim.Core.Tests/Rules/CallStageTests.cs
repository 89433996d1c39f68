using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using static Ilrs.Sim.Core.Tests.Rules.CallScenario;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Letters, first cut, proposals, merging, award, agreement: each with its day and its rule.</summary>
public sealed class CallStageTests
{
    [Theory]
    [InlineData(1, 6, 8, 10, 14)] // planned
    [InlineData(2, 6, 12, 16, 24)] // twice as long from the first cut on; letters are due on their announced day
    public void Stages_WithAnOverrun_ComeOnTheirDays(
        double overrun, double letters, double cut, double proposals, double award)
    {
        var slots = Slots with { Stages = Stages with { Overrun = Parameter.Of(overrun) } };
        var trace = Trace(Of(slots, Partner("a", Item("a1", 10, 0.5))));
        Assert.Equal(letters, MonthOf(trace, "office", "letters-due"));
        Assert.Equal(cut, MonthOf(trace, "office", "first-cut"));
        Assert.Equal(proposals, MonthOf(trace, "office", "proposals-due"));
        Assert.Equal(award, MonthOf(trace, "a", "awarded"));
        Assert.Equal(
            award - 14,
            Total(Of(slots, Partner("a", Item("a1", 10, 0.5))), MetricCatalogue.CallMonthsLate));
    }

    [Fact]
    public void Overrun_OfTheRealCalls_HasTheMedianAndP90OfTheRecord()
    {
        var slots = Slots with
        {
            Decision = Parameter.Of(TestScenario.At(7).Seconds),
            Stages = new CallStages
            {
                Overrun = Parameter.Of(LogNormalDistribution.FromMedianAndP90(1.9, 2.5)),
            },
        };
        var model = SimulationModel.Compile(Of(slots, Partner("a", Item("a1", 10, 0.5))));
        var late = new MetricReader(model, MetricCatalogue.CallMonthsLate, "office", "host");
        var simulator = new Simulator(model, TestSeed.For("overrun"));
        var factors = Enumerable.Range(0, 2_000)
            .Select(i => 1 + (late.Sum(simulator.Run(i)) / 7)).Order().ToArray();
        Assert.InRange(factors[1_000], 1.86, 1.94);
        Assert.InRange(factors[1_800], 2.42, 2.58);
    }

    [Theory]
    [InlineData(1, "a1 a2 a3 a4 a5")]
    [InlineData(0.4, "a4 a5")] // the two best of five
    [InlineData(0.01, "a5")] // at least one
    public void FirstCut_WithAShare_KeepsTheBestLetters(double keep, string winners)
    {
        var slots = Slots with { Stages = Stages with { Keep = Parameter.Of(keep) } };
        var items = Enumerable.Range(1, 5).Select(i => Item($"a{i}", 10, 0.1 * i)).ToArray();
        var scenario = Of(slots, Partner("a", items));
        Assert.Equal(winners.Split(' '), Told(Trace(scenario), "awarded"));
        Assert.Equal(5, Total(scenario, MetricCatalogue.CallLetters));
        Assert.Equal(winners.Split(' ').Length, Total(scenario, MetricCatalogue.CallFirstCut));
    }

    // Half of four letters pass. The lead has merit 0.1, the payer 0.2, a veteran 0.9 and 0.8.
    [Theory]
    [InlineData(SelectionPolicy.Merit, "v1 v2")]
    [InlineData(SelectionPolicy.LeadFirst, "l1 v1")]
    [InlineData(SelectionPolicy.ContributionShare, "p1 v1")]
    [InlineData(SelectionPolicy.FairShare, "l1 p1")]
    [InlineData(SelectionPolicy.NewcomerQuota, "p1 v1")] // one of the two places is for newcomers
    public void FirstCut_UnderARule_KeepsItsOrder(SelectionPolicy rule, string kept)
    {
        var scenario = FourLetters() with
        {
            Policies = new PolicyDefinition { Selection = rule, NewcomerQuota = 0.5 },
        };
        var trace = Trace(scenario);
        var late = trace.Where(x => !x.Detail.EndsWith(" early", StringComparison.Ordinal));
        Assert.Equal(kept.Split(' '), Told(late, "awarded"));
    }

    [Fact]
    public void Rehearsal_OfACall_GivesEachRuleTheWinnersItWouldHave()
    {
        var model = SimulationModel.Compile(FourLetters() with
        {
            Policies = new PolicyDefinition { NewcomerQuota = 0.5 },
        });
        var call = new Simulator(model, 0).Rehearse(0, "host")!;
        string Under(SelectionPolicy rule) =>
            string.Join(' ', call.Under(rule).Select(x => x.Instrument).Order(StringComparer.Ordinal));
        Assert.Equal(4, call.Projects.Count);
        Assert.Equal(100, call.Offered);
        Assert.Equal("v1 v2", Under(SelectionPolicy.Merit));
        Assert.Equal("l1 v1", Under(SelectionPolicy.LeadFirst));
        Assert.Equal("p1 v1", Under(SelectionPolicy.ContributionShare));
        Assert.Equal("l1 p1", Under(SelectionPolicy.FairShare));
        Assert.Equal("p1 v1", Under(SelectionPolicy.NewcomerQuota));
        Assert.Equal(1, call.Under(SelectionPolicy.NewcomerQuota).Count(x => x.Newcomer));
    }

    [Fact]
    public void Rehearsal_OfACall_ChangesNoNumber()
    {
        var model = SimulationModel.Compile(FourLetters());
        var plain = new Simulator(model, 0).Run(0).Fingerprint;
        var simulator = new Simulator(model, 0);
        simulator.Rehearse(0, "host");
        Assert.Equal(plain, simulator.Run(0).Fingerprint);
    }

    [Fact]
    public void Merging_OfOneDiscipline_MakesTheBetterOneLeadAndTheOtherAnOwner()
    {
        var slots = Slots with { Stages = Stages with { Merge = 1 } };
        var scenario = Of(
            slots,
            Partner("a", Item("a1", 10, 0.9, "dust")),
            Partner("b", Item("b1", 20, 0.8, "dust")),
            Partner("c", Item("c1", 30, 0.7, "astronomy")));
        var trace = Trace(scenario);
        Assert.Equal(["a1", "c1"], Told(trace, "awarded"));
        Assert.Equal(["b1"], Told(trace, "merged"));
        Assert.Equal(1, Total(scenario, MetricCatalogue.JointAwards, "b"));
        Assert.Equal(3, Total(scenario, MetricCatalogue.CallAccepted));
        Assert.Equal(1, Total(scenario, MetricCatalogue.CallMerged));
        Assert.Equal(2, Total(scenario, MetricCatalogue.CallAwarded));
        Assert.Equal(40, Total(scenario, MetricCatalogue.CallAwardedMass));
        Assert.Equal(30, Total(scenario, MetricCatalogue.CallLargestItem));
        Assert.Equal(3, Total(scenario, MetricCatalogue.CallNewcomers));
    }

    [Fact]
    public void MergedOwners_OfARunningInstrument_ShareItsHours()
    {
        var slots = Slots with { Stages = Stages with { Merge = 1 } };
        var scenario = Of(
            slots,
            Partner("a", Item("a1", 10, 0.9, "dust")),
            Partner("b", Item("b1", 20, 0.8, "dust")));
        var hours = 80 * 30 * 24.0;
        Assert.Equal(hours, Total(scenario, MetricCatalogue.ScienceHours, "station"), 1e-3);
        Assert.Equal(hours / 2, Total(scenario, MetricCatalogue.InstrumentHours, "station", "a"), 1e-3);
        Assert.Equal(hours / 2, Total(scenario, MetricCatalogue.InstrumentHours, "station", "b"), 1e-3);
    }

    [Theory]
    [InlineData(3, 20)] // ready in month 20: delivered then
    [InlineData(8, 22)] // signed in month 22 only
    public void Delivery_AfterAnAgreement_WaitsForBoth(double agreement, double delivered)
    {
        var slots = Slots with
        {
            Stages = Stages with { Agreement = Parameter.Of(TestScenario.At(agreement).Seconds) },
        };
        var item = Item("a1", 10, 0.5) with { Ready = TestScenario.At(20) };
        var trace = Trace(Of(slots, Partner("a", item)));
        Assert.Equal(14 + agreement, MonthOf(trace, "a", "agreement"));
        Assert.Equal(delivered, MonthOf(trace, "a", "delivers"));
    }

    [Fact]
    public void Instrument_ThatIsNeverReady_IsDroppedAndItsAwardLost()
    {
        var scenario = Of(Slots, Partner("a", Item("a1", 10, 0.5) with { NotReady = Parameter.Of(1) }));
        var trace = Trace(scenario);
        Assert.Equal(["a1"], Told(trace, "not-ready"));
        Assert.Empty(Told(trace, "delivers"));
        Assert.Equal(1, Total(scenario, MetricCatalogue.AwardsLost));
        Assert.Equal(0, Total(scenario, MetricCatalogue.GuestMass, "host"));
    }

    [Theory]
    [InlineData(EligibilityRule.Anyone, "g1 l1 p1")]
    [InlineData(EligibilityRule.Signatories, "g1 l1")]
    [InlineData(EligibilityRule.Guests, "g1 p1")]
    public void Eligibility_UnderARule_LeavesTheOthersOut(EligibilityRule rule, string winners)
    {
        StatusPeriod Is(MemberStatus status) => new(status, null);
        var scenario = Of(
            Slots with { Eligible = rule, Stages = Stages },
            Partner("guest", Item("g1", 10, 0.5)) with { Status = [Is(MemberStatus.Institution)] },
            Partner("lead", Item("l1", 10, 0.5)) with { Lead = true, Status = [Is(MemberStatus.Founder)] },
            Partner("payload", Item("p1", 10, 0.5)) with { Status = [Is(MemberStatus.PayloadOnly)] });
        Assert.Equal(winners.Split(' '), Told(Trace(scenario), "awarded"));
        var without = winners.Contains('p', StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal(without, Total(scenario, MetricCatalogue.CallWithoutSignatory));
        Assert.Equal(winners.Split(' ').Count(x => x != "l1"), Total(scenario, MetricCatalogue.CallForeign));
    }

    [Fact]
    public void Signatory_WithAnotherOwnerWhoHasSigned_MakesAProjectEligible()
    {
        var joint = Item("p1", 10, 0.5) with { With = ["guest"] };
        var scenario = Of(
            Slots with { Eligible = EligibilityRule.Signatories, Stages = Stages },
            Partner("guest") with { Status = [new(MemberStatus.State, null)] },
            Partner("payload", joint) with { Status = [new(MemberStatus.PayloadOnly, null)] });
        Assert.Equal(["p1"], Told(Trace(scenario), "awarded"));
        Assert.Equal(1, Total(scenario, MetricCatalogue.JointAwards, "guest"));
        Assert.Equal(0, Total(scenario, MetricCatalogue.CallWithoutSignatory));
    }

    private static Scenario FourLetters()
    {
        var early = Item("v0", 5, 0.5) with { Awarded = "early" };
        var slots = Slots with { Stages = Stages with { Keep = Parameter.Of(0.5) } };
        return Of(
            slots,
            Partner("lead", Item("l1", 10, 0.1)) with { Lead = true },
            Partner("payer", Item("p1", 10, 0.2)) with
            {
                Pledges = [new PledgeDefinition { Id = "p", Resource = "funding", Monthly = Parameter.Of(1) }],
            },
            Partner("veteran", early, Item("v1", 10, 0.9), Item("v2", 10, 0.8))) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Missions = [Host(slots), Host(new SlotOffer(), "early", 60)],
        };
    }
}
