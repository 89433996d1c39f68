using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>What partners give and get, at stated prices.</summary>
public sealed class BarterTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Guest_ThatArrives_IsGivenByItsOwnersAndCarriedByTheOperator()
    {
        // 10 kg at 2 for the instrument and 3 for the way; half each for the two owners.
        var model = SimulationModel.Compile(Programme(Price(PricedItem.Instrument, 2), Price(PricedItem.Carriage, 3)));
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal([30, 10, 10], Given(model, result, "lead", "owner", "friend"));
        Assert.Equal([0, 15, 15], Received(model, result, "lead", "owner", "friend"));
        Assert.Equal(1.5, Read(model, result, MetricCatalogue.ReturnRatio, "owner")[^1], Tolerance);
        Assert.Equal(1.5, Read(model, result, MetricCatalogue.ReturnRatioOthers)[^1], Tolerance);
        Assert.Equal(0, Read(model, result, MetricCatalogue.ReturnRatio, "lead")[^1]);
    }

    [Fact]
    public void Guest_ThatIsLost_IsGivenAndNotCarried()
    {
        var scenario = Programme(Price(PricedItem.Instrument, 2), Price(PricedItem.Carriage, 3));
        var lost = scenario.Missions[0] with { Landing = Parameter.Of(0), OnFailure = FailurePolicy.GiveUp };
        var model = SimulationModel.Compile(scenario with { Missions = [lost] });
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal([0, 10, 10], Given(model, result, "lead", "owner", "friend"));
        Assert.Equal([0, 0, 0], Received(model, result, "lead", "owner", "friend"));
    }

    [Fact]
    public void Hosting_OfAGuestAtWork_IsBookedInTheYearOfItsHours()
    {
        // It works from month 6 of the first year on: 30 days of 24 hours a month.
        var model = SimulationModel.Compile(Programme(Price(PricedItem.Hosting, 0.01)));
        var result = new Simulator(model, 0).Run(0);
        var yearly = 12 * 720 * 0.01;

        Assert.Equal([yearly / 2, yearly, yearly], Read(model, result, MetricCatalogue.BarterGiven, "lead"));
        Assert.Equal(
            [yearly / 4, yearly / 2, yearly / 2], Read(model, result, MetricCatalogue.BarterReceived, "owner"));
        Assert.Equal(
            [yearly / 2, yearly, yearly], Read(model, result, MetricCatalogue.BarterReceivedItems, "hosting"));
    }

    [Theory]
    [InlineData(false, null, 36)] // to the pool
    [InlineData(false, "lander", 36)] // to what another operates
    [InlineData(false, "own-lander", 0)] // to what its house operates
    [InlineData(true, "lander", 0)] // what it may spend on its own things alone
    public void Contribution_OfAPartner_IsGivenWhenOthersHaveIt(bool national, string? target, double given)
    {
        var payer = new PartnerDefinition
        {
            Id = "payer",
            Parent = "state",
            Pledges =
            [
                new PledgeDefinition { Id = "p", Resource = "money", Monthly = Parameter.Of(2), For = target },
            ],
            Budget = Parameter.Of(60),
        };
        var own = new MissionDefinition { Id = "own-lander", Launch = TestScenario.At(200), Operator = "state" };
        var scenario = Programme(Price(PricedItem.Contribution, 0.5) with { Resource = "money" });
        var model = SimulationModel.Compile(scenario with
        {
            Resources = [new ResourceDefinition { Id = "money", Unit = "M", National = national }],
            Partners = [.. scenario.Partners, payer, new PartnerDefinition { Id = "state" }],
            Missions = [.. scenario.Missions, own],
        });
        var result = new Simulator(model, 0).Run(0);

        if (!national)
        {
            Assert.Equal(given, Read(model, result, MetricCatalogue.BarterGiven, "payer").Sum(), Tolerance);
        }

        Assert.Equal(given / 180, Read(model, result, MetricCatalogue.GivenOfBudget, "payer").Sum(), 1e-4);
    }

    [Fact]
    public void Seats_OfAnIntake_AreGivenByTheHostAtThePriceOfTheirTrack()
    {
        TrainingProgrammeDefinition Course(string id, TrainingTrack track) => new()
        {
            Id = id, Host = "lead", Track = track, Seats = 5, Duration = Parameter.Of(1), IntakeMonths = [4],
        };
        var scenario = Programme(
            Price(PricedItem.Seat, 1), Price(PricedItem.Seat, 7) with { Id = "doctor", Track = TrainingTrack.Doctor });
        NominationDefinition Names(string programme) => new() { Programme = programme, PerIntake = Parameter.Of(2) };
        var home = new PartnerDefinition { Id = "home", Nominations = [Names("masters"), Names("doctors")] };
        var model = SimulationModel.Compile(scenario with
        {
            Partners = [.. scenario.Partners, home],
            Training = [Course("masters", TrainingTrack.Master), Course("doctors", TrainingTrack.Doctor)],
        });
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal([16, 16, 16], Read(model, result, MetricCatalogue.BarterReceived, "home"));
        Assert.Equal([16, 16, 16], Read(model, result, MetricCatalogue.BarterGiven, "lead"));
    }

    [Theory]
    [InlineData(false, 2.0)] // what it adds to the others
    [InlineData(true, 0)] // a house that leads listens to its own flights
    public void GroundHours_OfAPartner_AreGivenYearByYearUnlessItLeads(bool leads, double price)
    {
        GroundStationDefinition Station(string id, double hours) => new()
        {
            Id = id, Longitude = 50, Latitude = 40, Dish = 30, HoursADay = hours,
        };
        var listener = new PartnerDefinition
        {
            Id = "listener", Lead = leads, GroundStations = [Station("a", 3)], Budget = Parameter.Of(100.0),
        };
        var scenario = Programme(Price(PricedItem.GroundHour, 2));
        var model = SimulationModel.Compile(scenario with
        {
            Partners =
            [
                .. scenario.Partners,
                listener,
                new PartnerDefinition { Id = "other", GroundStations = [Station("b", 1)] },
            ],
        });
        var result = new Simulator(model, 0).Run(0);
        var hours = new MetricReader(model, MetricCatalogue.GroundHours, "station", "a").All(result);
        Assert.All(hours, x => Assert.InRange(x, 1, 3 * 360));
        Assert.Equal(
            hours.Select(x => Math.Round(x * price, 4)), Read(model, result, MetricCatalogue.BarterGiven, "listener"));
        Assert.Equal(
            Math.Round(hours.Sum() * price / 300, 4),
            Math.Round(Read(model, result, MetricCatalogue.GivenOfBudget, "listener").Sum(), 4));
    }

    [Fact]
    public void Price_ThatIsARange_IsDrawnOncePerReplication()
    {
        var range = new PriceDefinition
        {
            Id = "range", Of = PricedItem.Carriage, Price = Parameter.Of(new UniformDistribution(1, 5)),
        };
        var model = SimulationModel.Compile(Programme(range));
        var simulator = new Simulator(model, TestSeed.For("prices"));
        var drawn = Enumerable.Range(0, 50)
            .Select(i => Read(model, simulator.Run(i), MetricCatalogue.BarterGiven, "lead").Sum() / 10)
            .ToArray();

        Assert.All(drawn, x => Assert.InRange(x, 1, 5));
        Assert.Equal(50, drawn.Distinct().Count());
        Assert.Equal(30, Read(model, simulator.Run(0, RunMode.Plan), MetricCatalogue.BarterGiven, "lead").Sum());
    }

    [Fact]
    public void Items_OfEveryReplication_AreGivenAndReceivedAlike()
    {
        // What has no receiver with a name, or is not used up, is priced at nothing here.
        var model = SimulationModel.Compile(Programme(
            Price(PricedItem.Carriage, 3), Price(PricedItem.Hosting, 0.1), Price(PricedItem.Seat, 2)));
        var result = new Simulator(model, 0).Run(0);
        foreach (var item in new[] { "carriage", "hosting", "seat" })
        {
            Assert.Equal(
                Read(model, result, MetricCatalogue.BarterGivenItems, item),
                Read(model, result, MetricCatalogue.BarterReceivedItems, item));
        }
    }

    private static PriceDefinition Price(PricedItem of, double price) => new()
    {
        Id = $"{of}".ToLowerInvariant(), Of = of, Price = Parameter.Of(price),
    };

    private static Scenario Programme(params PriceDefinition[] prices) => TestScenario.Of(36) with
    {
        Partners =
        [
            new PartnerDefinition { Id = "lead", Lead = true },
            new PartnerDefinition
            {
                Id = "owner",
                Instruments =
                [
                    new InstrumentDefinition { Id = "guest", Mass = 10, Awarded = "lander", With = ["friend"] },
                ],
            },
            new PartnerDefinition { Id = "friend" },
        ],
        Missions =
        [
            new MissionDefinition
            {
                Id = "lander", Operator = "lead", Launch = TestScenario.At(6), Slots = new SlotOffer { Count = 2 },
            },
        ],
        Barter = new BarterDefinition { Prices = prices },
    };

    private static double[] Given(SimulationModel model, ReplicationResult result, params string[] partners) =>
        [.. partners.Select(x => Read(model, result, MetricCatalogue.BarterGiven, x).Sum())];

    private static double[] Received(SimulationModel model, ReplicationResult result, params string[] partners) =>
        [.. partners.Select(x => Read(model, result, MetricCatalogue.BarterReceived, x).Sum())];

    private static double[] Read(
        SimulationModel model, ReplicationResult result, MetricSpec metric, string? label = null) =>
        [.. new MetricReader(model, metric, "office", label).All(result).Select(x => Math.Round(x, 4))];
}
