using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Power and data rate that do not suffice.</summary>
public sealed class StationBalanceTests
{
    [Theory]
    [InlineData(12, 0)]
    [InlineData(11, 1)] // the most dispensable load goes first, although a smaller one would do
    [InlineData(5, 2)]
    [InlineData(1, 3)]
    public void Loads_WhenPowerIsShort_AreShedInTheirOrder(double supply, int shed)
    {
        var model = Model(supply, 100);
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(shed, Last(model, MetricCatalogue.LoadsShed, result));
        Assert.Equal(supply, Last(model, MetricCatalogue.PowerSupply, result));
        Assert.Equal(12, Last(model, MetricCatalogue.PowerDemand, result));

        // A guest runs where the load is not shed: "first" is kept longest, "third" is shed first.
        string[] kept = [.. new[] { "first", "second", "third" }.Take(3 - shed)];
        foreach (var module in new[] { "first", "second", "third" })
        {
            var hours = new MetricReader(model, MetricCatalogue.InstrumentHours, "station", $"owner-{module}");
            Assert.Equal(kept.Contains(module) ? 12 * 30 * 24.0 : 0, hours.Sum(result), 1e-2);
        }
    }

    [Fact]
    public void Loads_WhenDataRateIsShort_AreShedTogetherWithTheirPower()
    {
        var model = Model(100, 25);
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(1, Last(model, MetricCatalogue.LoadsShed, result));
        Assert.Equal(30, Last(model, MetricCatalogue.DataDemand, result));
    }

    [Fact]
    public void Loads_UnderAScaleThatIsNotKnown_AreShedAsOftenAsTheSupplyIsShort()
    {
        // 16 kW times uniform 0.5 to 1 is 8 to 16 kW: below 12 half of the time, and 12 on average.
        var model = Model(16, 100, new Parameter { Uncertainty = "size", Factor = 0.5 });
        var (shed, supply) = (0, new List<double>());
        Replications.Visit(model, TestSeed.Of(), 2_000, result =>
        {
            var power = Last(model, MetricCatalogue.PowerSupply, result);
            var isShed = Last(model, MetricCatalogue.LoadsShed, result) > 0;
            Assert.Equal(power < 12, isShed);
            shed += isShed ? 1 : 0;
            supply.Add(power);
        });
        Statistically.ChanceIs(0.5, shed, 2_000);
        Statistically.MeanIs(12, supply);
    }

    [Fact]
    public void Scale_OfASupply_IsTheSameAsAnotherSupply()
    {
        var scaled = Model(20, 100, Parameter.Of(0.55));
        var other = Model(11, 100);
        Assert.Equal(new Simulator(other, 0).Run(0).Cells, new Simulator(scaled, 0).Run(0).Cells);
        Assert.Throws<ScenarioException>(() => Model(20, 100, Parameter.Of(new UniformDistribution(0, 1))));
    }

    private static double Last(SimulationModel model, MetricSpec metric, ReplicationResult result) =>
        new MetricReader(model, metric, "station").All(result)[^1];

    private static SimulationModel Model(double power, double data, Parameter? scale = null)
    {
        var loads = new[] { ("first", 2.0, 1), ("second", 4.0, 2), ("third", 6.0, 3) };
        return SimulationModel.Compile(TestScenario.Of(12) with
        {
            Uncertainties =
            [
                new UncertaintyDefinition { Id = "size", Distribution = new UniformDistribution(1, 2) },
            ],
            Modules =
            [
                new ModuleDefinition
                {
                    Id = "plant", PowerSupply = power, DataSupply = data, PowerScale = scale ?? Parameter.Of(1),
                },
                .. loads.Select(x => new ModuleDefinition
                {
                    Id = x.Item1,
                    PowerDemand = x.Item2,
                    DataDemand = 10,
                    ShedOrder = x.Item3,
                    Ports = 1,
                    Slots = new SlotOffer { Count = 1 },
                }),
            ],
            Partners = [.. loads.Select(x => new PartnerDefinition
            {
                Id = $"owner-{x.Item1}",
                Instruments = [new InstrumentDefinition { Id = $"guest-{x.Item1}", Awarded = x.Item1 }],
            })],
        });
    }
}
