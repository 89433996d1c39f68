using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Slots that are bought or bartered once a milestone has opened the sale.</summary>
public sealed class SlotSaleTests
{
    private static readonly SaleDefinition Sale = new() { After = "opening", Share = Parameter.Of(0.5) };

    [Fact]
    public void Slot_ThatIsBought_IsPaidWhenTheFundsSuffice()
    {
        // 0.5 of 12 a year from month 12 on: 10, for 5 kg at 2, after 20 months. Carriage at 3 is 15, the instrument 5.
        var model = SimulationModel.Compile(Programme(Sale, Buyer("buyer", budget: 12)));
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal([0, 0, 1, 0, 0], Read(model, result, MetricCatalogue.SlotsSold, "bought"));
        Assert.Equal([0, 0, 10, 0, 0], Read(model, result, MetricCatalogue.SlotsPaid, "bought"));
        Assert.Equal([0, 0, 0, 0, 0], Read(model, result, MetricCatalogue.SlotsSold, "bartered"));
        Assert.Equal([0, 0, 10 + 5, 0, 0], Read(model, result, MetricCatalogue.BarterGiven, "buyer"));
        Assert.Equal([0, 0, 10, 0, 0], Read(model, result, MetricCatalogue.BarterReceivedItems, "slot"));
        Assert.Equal([0, 0, 15, 0, 0], Read(model, result, MetricCatalogue.BarterGivenItems, "carriage"));
        Assert.Equal([0, 0, 1, 1, 1], Read(model, result, MetricCatalogue.ReturnRatio, "buyer"));
        Assert.Equal([1], Read(model, result, MetricCatalogue.SlotsSoldTo, "buyer"));
    }

    [Fact]
    public void Slot_ThatIsBartered_IsHadForWhatWasGivenAndIsPaidByNobody()
    {
        // It has given 1 a month: 10 at the turn to month 10, but the sale opens in month 12.
        var model = SimulationModel.Compile(Programme(Sale, Buyer("buyer", gives: 1)));
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal([0, 1, 0, 0, 0], Read(model, result, MetricCatalogue.SlotsSold, "bartered"));
        Assert.Equal([0, 10, 0, 0, 0], Read(model, result, MetricCatalogue.SlotsPaid, "bartered"));
        Assert.Equal([12, 12 + 5, 12, 12, 12], Read(model, result, MetricCatalogue.BarterGiven, "buyer"));
        Assert.Equal([0, 15, 0, 0, 0], Read(model, result, MetricCatalogue.BarterReceived, "buyer"));
        Assert.Equal([0, 0, 0, 0, 0], Read(model, result, MetricCatalogue.BarterReceivedItems, "slot"));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    public void Credit_WhenItDoesNotCount_LeavesTheFunds(bool credit, int sold)
    {
        var model = SimulationModel.Compile(Programme(
            Sale with { Credit = credit }, Buyer("first", gives: 1), Buyer("second", gives: 1)));
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(sold, Read(model, result, MetricCatalogue.SlotsSold, "bartered").Sum());
    }

    [Theory]
    [InlineData(16, 100, 3)]
    [InlineData(14, 100, 2)] // kg
    [InlineData(16, 29, 2)] // W
    public void Slots_OfAHost_AreSoldUpToItsLimits(double mass, double power, int sold)
    {
        var scenario = Programme(Sale, Buyer("a", budget: 90), Buyer("b", budget: 90), Buyer("c", budget: 90));
        var host = scenario.Modules[0] with { Slots = new SlotOffer { Mass = mass, Power = power } };
        var model = SimulationModel.Compile(scenario with { Modules = [host] });
        var simulator = new Simulator(model, TestSeed.For("sale"));
        var first = new Dictionary<string, int> { ["a"] = 0, ["b"] = 0, ["c"] = 0 };
        for (var i = 0; i < 60; i++)
        {
            var result = simulator.Run(i);
            Assert.Equal(sold, Read(model, result, MetricCatalogue.SlotsSold, "bought").Sum());
            foreach (var buyer in first.Keys)
            {
                first[buyer] += (int)Read(model, result, MetricCatalogue.SlotsSoldTo, buyer)[0];
            }
        }

        // Each by lot: 2 of 3, that is 40 of 60 (or all), four standard deviations are 15.
        Assert.All(first.Values, x => Assert.InRange(x, sold == 3 ? 60 : 25, 60));
    }

    [Fact]
    public void Partner_WithASlot_BuysNone()
    {
        var buyer = Buyer("buyer", budget: 100);
        var second = buyer.Instruments[0] with { Id = "second", Awarded = "base" };
        var model = SimulationModel.Compile(Programme(
            Sale, buyer with { Instruments = [.. buyer.Instruments, second] }));
        Assert.Equal(0, Read(model, new Simulator(model, 0).Run(0), MetricCatalogue.SlotsSoldTo, "buyer")[0]);
    }

    [Fact]
    public void House_OfTheOperator_NeedsNoSlotForMoney()
    {
        var model = SimulationModel.Compile(Programme(Sale, Buyer("buyer", budget: 100) with { Parent = "lead" }));
        Assert.Equal(0, Read(model, new Simulator(model, 0).Run(0), MetricCatalogue.SlotsSoldTo, "buyer")[0]);
    }

    [Fact]
    public void Bartered_BeforeItIsCarried_IsSetAside()
    {
        // The host comes in month 40: what is set aside till then buys nothing else, and what is given goes on.
        var scenario = Programme(Sale, Buyer("buyer", gives: 1));
        var late = scenario.Modules[0] with { Commissioning = TestScenario.Seconds(40 * TestScenario.Month) };
        var model = SimulationModel.Compile(scenario with { Modules = [late] });
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal([0, 1, 0, 0, 0], Read(model, result, MetricCatalogue.SlotsSold, "bartered"));
        Assert.Equal([0, 0, 0, 15, 0], Read(model, result, MetricCatalogue.BarterReceived, "buyer"));
    }

    [Fact]
    public void Sale_ThatNothingOpens_ChangesNoOtherNumber()
    {
        var with = Programme(Sale with { After = "never" }, Buyer("buyer", gives: 1, budget: 50));
        var without = with with { Barter = with.Barter with { Sale = null } };
        Assert.Equal(Others(without), Others(with));
        Assert.NotEqual(Others(without), Others(Programme(Sale, Buyer("buyer", gives: 1, budget: 50))));

        static IEnumerable<string> Others(Scenario scenario)
        {
            var model = SimulationModel.Compile(scenario);
            var result = new Simulator(model, 0).Run(0);
            return model.Layout.Series
                .Where(x => !x.Metric.Name.StartsWith("slots-", StringComparison.Ordinal))
                .Select(x => $"{x.Metric.Name} {x.Entity} {x.Label} " +
                    string.Join(' ', result.Cells.Skip(x.Offset).Take(x.Length)));
        }
    }

    [Fact]
    public void Sale_AfterAMilestoneThatDoesNotExist_IsRefused() => Assert.Throws<ScenarioException>(
        () => SimulationModel.Compile(Programme(Sale with { After = "nothing" })));

    private static PartnerDefinition Buyer(string id, double gives = 0, double budget = 0) => new()
    {
        Id = id,
        Budget = budget > 0 ? Parameter.Of(budget) : null,
        Pledges = gives > 0
            ? [new PledgeDefinition { Id = "p", Resource = "money", Monthly = Parameter.Of(gives) }]
            : [],
        Instruments = [new InstrumentDefinition { Id = $"of-{id}", Mass = 5, Power = 10 }],
    };

    private static PriceDefinition Price(PricedItem of, double price) => new()
    {
        Id = $"{of}".ToLowerInvariant(), Of = of, Price = Parameter.Of(price),
    };

    private static Scenario Programme(SaleDefinition sale, params PartnerDefinition[] buyers) =>
        TestScenario.Of(60) with
        {
            Resources = [new ResourceDefinition { Id = "money", Unit = "M" }],
            Partners = [new PartnerDefinition { Id = "lead", Lead = true }, .. buyers],
            Missions = [new MissionDefinition { Id = "flight", Operator = "lead", Launch = TestScenario.At(12) }],
            Modules = [new ModuleDefinition { Id = "base", Operator = "lead", Slots = new SlotOffer { Mass = 30 } }],
            Milestones =
            [
                new MilestoneDefinition
                {
                    Id = "opening", Condition = TestScenario.When(("flight", ConditionState.Launched)),
                },
                new MilestoneDefinition { Id = "never", Condition = new ConditionDefinition { AtLeast = 1 } },
            ],
            Barter = new BarterDefinition
            {
                Prices =
                [
                    Price(PricedItem.Slot, 2),
                    Price(PricedItem.Carriage, 3),
                    Price(PricedItem.Instrument, 1),
                    Price(PricedItem.Contribution, 1) with { Resource = "money" },
                ],
                Sale = sale,
            },
        };

    private static double[] Read(
        SimulationModel model, ReplicationResult result, MetricSpec metric, string? label = null) =>
        [.. new MetricReader(model, metric, "office", label).All(result).Select(x => Math.Round(x, 4))];
}
