using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using static Ilrs.Sim.Core.Tests.Rules.CallScenario;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Rules of the office that change while it works.</summary>
public sealed class PolicyChangeTests
{
    private const int First = 6;
    private const int Second = 12;

    // The lead's l1 has a merit of 0.2, the other's o1 0.9; there is room for one of them.
    [Theory]
    [InlineData(null, null, "l1")]
    [InlineData(SelectionPolicy.Merit, null, "o1")]
    [InlineData(SelectionPolicy.Merit, SelectionPolicy.LeadFirst, "l1")]
    [InlineData(null, SelectionPolicy.Merit, "o1")]
    public void Rule_ThatAChangeDoesNotName_StaysInForce(SelectionPolicy? first, SelectionPolicy? second, string winner)
    {
        var scenario = Programme(
            Change("a", First, new() { Selection = first, Seats = SeatPolicy.EqualShares }),
            Change("b", Second, new() { Selection = second, Allocation = AllocationPolicy.Proportional }));

        Assert.Equal([winner], Told(Trace(scenario).Where(x => x.Entity != "office"), "awarded"));
    }

    [Fact]
    public void Rules_AfterTwoChanges_AreThoseOfTheScenarioWithBoth()
    {
        var scenario = Programme(
            Change("a", First, new() { Seats = SeatPolicy.EqualShares }),
            Change("b", Second, new() { Rehome = RehomePolicy.Merit }));
        var model = SimulationModel.Compile(scenario);
        var office = model.Entities.Single(x => x.Kind == EntityKind.Office).Order;
        var replication = new Replication(model);
        replication.Start(TestSeed.Of(), 0);
        replication.AdvanceTo(TestScenario.At(Second + 1));
        var words = replication.View(office).Values.ToDictionary(x => x.Name, x => x.Text, StringComparer.Ordinal);

        Assert.Equal(
            ("lead-first", "equal-shares", "merit", "priority"),
            (words["selection"], words["seats"], words["rehome"], words["allocation"]));
    }

    [Fact]
    public void Awards_OfAHostThatIsCancelledWithThem_AreReleasedUnderEveryPolicy()
    {
        var scenario = Programme() with
        {
            Missions = [Host(new SlotOffer { Mass = 100 }, "old", 40), Host(new SlotOffer { Mass = 100 }, "next", 50)],
            Partners = [Partner("a", Item("a1", 20, 0.2) with { Awarded = "old" })],
            Policies = new PolicyDefinition { Rehome = RehomePolicy.AwardOrder },
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "cancel",
                    Date = TestScenario.At(10),
                    Kind = InterventionKind.CancelMission,
                    Target = "old",
                    ReleaseAwards = true,
                },
            ],
        };

        Assert.Equal(0, Total(scenario, MetricCatalogue.AwardsRehomed));
        Assert.Equal(1, Total(scenario, MetricCatalogue.AwardsStranded));
        Assert.Equal(1, Total(scenario, MetricCatalogue.AwardsLost));
    }

    private static InterventionDefinition Change(string id, int month, PolicyAmendment policies) => new()
    {
        Id = id,
        Date = TestScenario.At(month),
        Kind = InterventionKind.PolicyChange,
        Policies = policies,
    };

    private static Scenario Programme(params InterventionDefinition[] changes) => TestScenario.Of(60) with
    {
        Policies = new PolicyDefinition
        {
            Selection = SelectionPolicy.LeadFirst, Allocation = AllocationPolicy.Priority,
        },
        Partners =
        [
            Partner("lead", Item("l1", 20, 0.2)) with { Lead = true },
            Partner("other", Item("o1", 20, 0.9)),
        ],
        Missions = [Host(Offer, "host", 40)],
        Interventions = changes,
    };

    private static SlotOffer Offer => new()
    {
        Mass = 30, Opens = TestScenario.At(20), Decision = Parameter.Of(TestScenario.At(1).Seconds),
    };
}
