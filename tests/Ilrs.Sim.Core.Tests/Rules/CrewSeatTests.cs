using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Seats of crewed flights for partners: from when, for whom, and at what worth.</summary>
public sealed class CrewSeatTests
{
    private static readonly CrewSeatRule Rule = new();

    [Theory]
    [InlineData(CrewSeatOrder.Rotating, 3, 2, 2)] // the lead, first by id, begins
    [InlineData(CrewSeatOrder.LeadFirst, 7, 0, 0)]
    [InlineData(CrewSeatOrder.ContributionShare, 0, 5, 2)] // two thirds and one third, by highest averages
    public void Seats_OfSevenFlights_GoInTheirOrder(CrewSeatOrder order, double lead, double more, double less) =>
        Assert.Equal([lead, more, less], Seats(Rule with { Order = order }));

    [Theory]
    [InlineData(0, 7)]
    [InlineData(60, 4)] // flights at years 2 to 8: from year 5 on
    [InlineData(200, 0)]
    public void Seats_FromADate_AreNoneBefore(double months, double seats) =>
        Assert.Equal(seats, Seats(Rule with { From = TestScenario.At(months) }).Sum());

    [Fact]
    public void Seats_FromAMilestone_AreNoneBefore() =>
        Assert.Equal(2, Seats(Rule with { Milestone = "late" }).Sum()); // reached at month 80

    [Theory]
    [InlineData(2, 14)]
    [InlineData(9, 14)] // one of three is the operator's
    [InlineData(0.4, 0)]
    public void Seats_OnAFlight_LeaveOneToTheOperator(double wanted, double seats) =>
        Assert.Equal(seats, Seats(Rule with { Seats = Parameter.Of(wanted) }).Sum());

    [Fact]
    public void Seats_WithoutPeopleTrained_AreNobodys()
    {
        // Each has one person: with three seats wanted nobody flies twice at once, and who left has none.
        var scenario = Scenario(Rule with { Seats = Parameter.Of(3) });
        Assert.Equal([7, 7, 0], Seats(scenario with
        {
            Missions = [.. scenario.Missions.Select(x => x.Crew is null
                ? x
                : x with { Crew = x.Crew with { People = 4 } })],
            Interventions = [new InterventionDefinition
            {
                Id = "away", Date = TestScenario.At(20), Kind = InterventionKind.Withdraw, Target = "p-less",
            }],
        }));
        Assert.Equal([0, 0, 0], Seats(scenario with
        {
            Training = [scenario.Training[0] with { Duration = Parameter.Of(40.0 * TestScenario.Year) }],
        }));
    }

    [Fact]
    public void Seats_OfAFlightThatIsLost_AreNobodys()
    {
        var scenario = Scenario(Rule);
        Assert.Equal(0, Seats(scenario with
        {
            Missions = [.. scenario.Missions.Select(
                x => x with { Landing = Parameter.Of(0), OnFailure = FailurePolicy.GiveUp })],
        }).Sum());
    }

    [Fact]
    public void Seats_WithAPrice_AreGivenByTheOperatorAndReceivedByThePartner()
    {
        var price = new PriceDefinition { Id = "seat", Of = PricedItem.CrewSeat, Price = Parameter.Of(50) };
        var model = SimulationModel.Compile(
            Scenario(Rule) with { Barter = new BarterDefinition { Prices = [price] } });
        var result = new Simulator(model, 0).Run(0);
        double Sum(MetricSpec metric, string label) => new MetricReader(model, metric, "office", label).Sum(result);
        Assert.Equal(350, Sum(MetricCatalogue.BarterGivenItems, "crew-seat"), 1e-9);
        Assert.Equal(100, Sum(MetricCatalogue.BarterReceived, "p-less"), 1e-9);
    }

    [Fact]
    public void Rule_WithoutPartnersWhoTrain_ChangesNothing()
    {
        var scenario = Scenario(Rule) with { Training = [] };
        scenario = scenario with { Partners = [.. scenario.Partners.Select(x => x with { Nominations = [] })] };
        var with = SimulationModel.Compile(scenario);
        var without = SimulationModel.Compile(scenario with { Membership = new MembershipDefinition() });
        Assert.Equal(
            new Simulator(without, 0).Run(0).Dates.AsEnumerable(), new Simulator(with, 0).Run(0).Dates.AsEnumerable());
        Assert.DoesNotContain(with.Layout.Series, x => x.Metric == MetricCatalogue.CrewSeats);
    }

    private static double[] Seats(CrewSeatRule rule) => Seats(Scenario(rule));

    private static double[] Seats(Scenario scenario)
    {
        var model = SimulationModel.Compile(scenario);
        var result = new Simulator(model, 0).Run(0);
        return
        [
            .. new[] { "p-lead", "p-more", "p-less" }.Select(
                x => new MetricReader(model, MetricCatalogue.CrewSeats, "office", x).Sum(result)),
        ];
    }

    /// <summary>Seven flights of three people, of the host that trains one person of each of three partners.</summary>
    private static Scenario Scenario(CrewSeatRule rule) => TestScenario.Of(108) with
    {
        Membership = new MembershipDefinition { CrewSeats = rule },
        Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
        Partners =
        [
            Partner("host", 0), Partner("p-lead", 0) with { Lead = true }, Partner("p-less", 1), Partner("p-more", 2),
        ],
        Training =
        [
            new TrainingProgrammeDefinition
            {
                Id = "flyers",
                Track = TrainingTrack.Crew,
                Seats = 10,
                Duration = Parameter.Of(6.0 * TestScenario.Month),
                IntakeMonths = [9],
                Until = TestScenario.At(12),
            },
        ],
        Missions =
        [
            .. Enumerable.Range(2, 7).Select(x => new MissionDefinition
            {
                Id = $"flight-{x}",
                Launch = TestScenario.At(12 * x),
                Operator = "host",
                Crew = new CrewDefinition { People = 3, Stay = Parameter.Of(1.0 * TestScenario.Day) },
            }),
            new MissionDefinition { Id = "other", Launch = TestScenario.At(80) },
        ],
        Milestones = [new MilestoneDefinition
        {
            Id = "late", Condition = TestScenario.When(("other", ConditionState.Arrived)),
        }],
    };

    private static PartnerDefinition Partner(string id, double monthly) => new()
    {
        Id = id,
        Nominations = [new NominationDefinition { Programme = "flyers", PerIntake = Parameter.Of(1) }],
        Pledges = [new PledgeDefinition { Id = $"{id}-pays", Resource = "funding", Monthly = Parameter.Of(monthly) }],
    };
}
