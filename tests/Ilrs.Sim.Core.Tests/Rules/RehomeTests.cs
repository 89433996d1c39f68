using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using static Ilrs.Sim.Core.Tests.Rules.CallScenario;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>What becomes of awards whose host is cancelled or changed.</summary>
public sealed class RehomeTests
{
    // "old" gives a1 (20 kg, merit 0.2) and b1 (20 kg, 0.8) their slots before the scenario and is cancelled in month
    // 10. "near" flies in month 30 with room for 25 kg, "far" in month 50 with room for 30 kg; "far" opens a call in
    // month 20, which c1 (15 kg, 0.5) answers, and decides it in month 21.
    [Theory]
    [InlineData(RehomePolicy.Release, "", "")]
    [InlineData(RehomePolicy.AwardOrder, "a1:near b1:far", "a1 b1")] // a1 first: equal dates go by id
    [InlineData(RehomePolicy.Merit, "b1:near a1:far", "a1 b1")]
    [InlineData(RehomePolicy.Recompete, "b1:far", "a1 b1")] // in the call: b1, then c1 does not fit, nor a1
    public void Awards_OfACancelledHost_GoWhereThePolicySays(RehomePolicy policy, string places, string stranded)
    {
        var scenario = Cancelled(policy);
        var trace = Trace(scenario);
        var rehomed = trace.Where(x => x.Entity == "office" && x.Kind == "rehomed")
            .Select(x => x.Detail.Replace(" to ", ":", StringComparison.Ordinal));
        Assert.Equal(places, string.Join(' ', rehomed));
        Assert.Equal(stranded, string.Join(' ', Told(trace.Where(x => x.Entity == "office"), "stranded")));
        Assert.Equal(2, Total(scenario, MetricCatalogue.AwardsStranded));
        Assert.Equal(places.Count(x => x == ':'), Total(scenario, MetricCatalogue.AwardsRehomed));
        Assert.Equal(policy == RehomePolicy.Release ? 2 : 0, Total(scenario, MetricCatalogue.AwardsLost));
    }

    [Fact]
    public void RehomedInstruments_OfAHostThatFlies_AreAboard()
    {
        var scenario = Cancelled(RehomePolicy.AwardOrder);
        Assert.Equal(20, Total(scenario, MetricCatalogue.GuestMass, "near"));
        Assert.Equal(20, Total(scenario, MetricCatalogue.GuestMass, "far"));
    }

    [Fact]
    public void Award_WithoutRoomAnywhere_WaitsUntilPatienceEnds()
    {
        var scenario = Cancelled(RehomePolicy.AwardOrder) with
        {
            Policies = new PolicyDefinition
            {
                Rehome = RehomePolicy.AwardOrder, Patience = Parameter.Of(TestScenario.At(8).Seconds),
            },
            Missions = [Host(new SlotOffer { Mass = 100 }, "old", 40)],
        };
        var trace = Trace(scenario);
        Assert.Equal(["a1", "b1"], Told(trace.Where(x => x.Entity == "office"), "withdrawn"));
        Assert.Equal(18, MonthOf(trace, "a", "withdrawn-after-waiting"));
        Assert.Equal(2, Total(scenario, MetricCatalogue.AwardsLost));
    }

    [Fact]
    public void Guests_OfAModuleThatRetires_EndWithItWithANameOrWithout()
    {
        var unnamed = new UnnamedProposals { Proposals = Parameter.Of(3), Mass = Parameter.Of(10) };
        var hut = new ModuleDefinition
        {
            Id = "hut",
            Planned = TestScenario.At(40),
            Deployment = Parameter.Of(TestScenario.At(40).Seconds),
            Life = Parameter.Of(TestScenario.At(12).Seconds),
            Slots = Slots with { Unnamed = unnamed },
        };
        var scenario = Of(Slots, Partner("a", Item("a1", 10, 0.5) with { Answers = ["hut"] })) with
        {
            Missions = [],
            Modules = [hut],
            Policies = new PolicyDefinition { Rehome = RehomePolicy.AwardOrder },
        };

        Assert.Equal(3, Total(scenario, MetricCatalogue.CallAwarded));
        Assert.Equal(52, MonthOf(Trace(scenario), "a", "instrument-ends"));
        Assert.Equal(0, Total(scenario, MetricCatalogue.AwardsStranded));
        Assert.Equal(0, Total(scenario, MetricCatalogue.AwardsLost));
    }

    [Fact]
    public void Award_OfAnOrbiter_DoesNotGoToAHostThatOnlyLands()
    {
        var scenario = Cancelled(RehomePolicy.Merit);
        var hosts = scenario.Missions.Select(x => x.Id == "old"
            ? x
            : x with { Slots = x.Slots! with { Places = [new PlaceOffer { Id = "lander" }] } });
        var orbiter = scenario.Partners.Select(x => x.Id != "b"
            ? x
            : x with { Instruments = [x.Instruments[0] with { Place = "orbiter" }] });
        var trace = Trace(scenario with { Missions = [.. hosts], Partners = [.. orbiter] });
        Assert.Equal(["a1"], Told(trace.Where(x => x.Entity == "office"), "rehomed"));
    }

    [Theory]
    [InlineData(20, "near")]
    [InlineData(19, "far")] // too heavy for any one instrument of the nearer host
    public void Award_ThatIsHeavierThanAnItemMayBe_GoesElsewhere(double largest, string host)
    {
        var scenario = Cancelled(RehomePolicy.AwardOrder);
        var hosts = scenario.Missions.Select(x => x.Id == "near"
            ? x with { Slots = x.Slots! with { LargestItem = largest } }
            : x);
        var trace = Trace(scenario with { Missions = [.. hosts] });
        Assert.Contains(trace, x => x.Entity == "office" && x.Detail == $"a1 to {host}");
    }

    [Theory]
    [InlineData(0, 0.0, "a1 b1")] // merits as they were: 0.2 and 0.8, so b1 before a1, and c1 finds no room
    [InlineData(1, 0.6, "c1")] // after ten months b1 has 0.8 x 0.4 ^ (10 / 12) = 0.37, less than c1
    public void Ageing_OfAWaitingAward_LowersItsMerit(int winner, double ageing, string who)
    {
        var scenario = Cancelled(RehomePolicy.Recompete);
        var trace = Trace(scenario with { Policies = scenario.Policies with { Ageing = ageing } });
        Assert.Equal(winner, Told(trace, "awarded").Length);
        Assert.Equal(winner == 1 ? [who] : [], Told(trace, "awarded"));
    }

    [Theory]
    [InlineData(1, "a1 b1")] // both come back to the changed host
    [InlineData(0.3, "a1")] // 30 kg are left of 100
    [InlineData(0, "")]
    public void HostChange_WithLessRoom_KeepsWhatFits(double factor, string kept)
    {
        var scenario = Cancelled(RehomePolicy.AwardOrder);
        var change = scenario.Interventions[0] with { Kind = InterventionKind.HostChange, Factor = factor };
        var trace = Trace(scenario with { Missions = [scenario.Missions[0]], Interventions = [change] });
        Assert.Equal(
            kept.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Told(trace.Where(x => x.Entity == "office"), "rehomed"));
    }

    [Fact]
    public void Award_ThatIsWithdrawn_LeavesItsRoomToOthers()
    {
        // b leaves in month 5, before "old" is cancelled: near has room for a1 only, far is not needed.
        var scenario = Cancelled(RehomePolicy.Merit);
        var leaves = new InterventionDefinition
        {
            Id = "leaves", Date = TestScenario.At(5), Kind = InterventionKind.Withdraw, Target = "b",
        };
        var late = scenario.Partners.Select(x => x.Id != "b"
            ? x
            : x with { Instruments = [x.Instruments[0] with { Ready = TestScenario.At(20) }] });
        var trace = Trace(scenario with
        {
            Partners = [.. late], Interventions = [.. scenario.Interventions, leaves],
        });
        Assert.Equal("a1 to near", trace.Single(x => x.Entity == "office" && x.Kind == "rehomed").Detail);
    }

    [Fact]
    public void Host_OfARefusedInstrument_IsForgotten()
    {
        var scenario = Of(Slots with { Mass = 5 }, Partner("a", Item("a1", 5, 0.5), Item("a2", 5, 0.4)));
        var replication = new Replication(SimulationModel.Compile(scenario));
        replication.Start(0, 0);
        replication.AdvanceTo(TestScenario.At(20));
        var values = replication.View(0).Values.ToDictionary(x => x.Name, x => x, StringComparer.Ordinal);
        Assert.Equal("host", values["instrument/a1/host"].Text);
        Assert.Equal("", values["instrument/a2/host"].Text);
    }

    private static Scenario Cancelled(RehomePolicy policy)
    {
        var far = new SlotOffer
        {
            Mass = 30,
            Opens = TestScenario.At(20),
            Decision = Parameter.Of(TestScenario.At(1).Seconds),
        };
        return TestScenario.Of(120) with
        {
            Policies = new PolicyDefinition { Rehome = policy },
            Partners =
            [
                Partner("a", Item("a1", 20, 0.2) with { Awarded = "old" }),
                Partner("b", Item("b1", 20, 0.8) with { Awarded = "old" }),
                Partner("c", Item("c1", 15, 0.5)),
            ],
            Missions =
            [
                Host(new SlotOffer { Mass = 100 }, "old", 40),
                Host(new SlotOffer { Mass = 25 }, "near", 30),
                Host(far, "far", 50),
            ],
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "cancel", Date = TestScenario.At(10), Kind = InterventionKind.CancelMission, Target = "old",
                },
            ],
        };
    }
}
