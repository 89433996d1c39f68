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

    private static double Last(SimulationModel model, MetricSpec metric, ReplicationResult result) =>
        new MetricReader(model, metric, "station").All(result)[^1];

    private static SimulationModel Model(double power, double data)
    {
        var loads = new[] { ("first", 2.0, 1), ("second", 4.0, 2), ("third", 6.0, 3) };
        return SimulationModel.Compile(TestScenario.Of(12) with
        {
            Modules =
            [
                new ModuleDefinition { Id = "plant", PowerSupply = power, DataSupply = data },
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
