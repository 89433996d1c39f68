using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit.Generation;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>Generated scenarios deliver services and sell slots, so that properties hold for these too.</summary>
public sealed class GeneratedServicesTests
{
    private const ulong Seeds = 150;

    [Fact]
    public void Scenarios_OfTheGenerator_DeliverServicesAndSellSlots()
    {
        var (delivered, bought, bartered) = (0, 0, 0);
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var model = SimulationModel.Compile(ScenarioGenerator.Generate(seed));
            var result = new Simulator(model, seed).Run(0);
            delivered += Any(MetricCatalogue.ServiceDelivered, null);
            bought += Any(MetricCatalogue.SlotsSold, "bought");
            bartered += Any(MetricCatalogue.SlotsSold, "bartered");

            int Any(MetricSpec metric, string? label) => model.Layout.Series
                .Where(x => x.Metric == metric && (label is null || x.Label == label))
                .Any(x => result.Cells.AsSpan(x.Offset, x.Length).ContainsAnyExcept(0)) ? 1 : 0;
        }

        Assert.True(
            delivered > 8 && bought > 2 && bartered > 2,
            $"delivered {delivered}, bought {bought}, bartered {bartered}");
    }
}
