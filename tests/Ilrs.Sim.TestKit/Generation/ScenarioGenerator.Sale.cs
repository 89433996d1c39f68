using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.TestKit.Generation;

/// <content>Prices, budgets and slots that are sold.</content>
public sealed partial class ScenarioGenerator
{
    private Scenario WithSale(Scenario scenario)
    {
        if (_milestones.Count == 0 || _dice.Chance(0.5))
        {
            return scenario;
        }

        PricedItem[] priced =
        [
            PricedItem.Slot, PricedItem.Carriage, PricedItem.Hosting, PricedItem.Instrument, PricedItem.GroundHour,
        ];
        return scenario with
        {
            Partners =
            [
                .. scenario.Partners.Select(
                    x => _dice.Chance(0.6) ? x with { Budget = Around(_dice.Number(5, 200)) } : x),
            ],
            Barter = new BarterDefinition
            {
                Prices =
                [
                    .. priced.Select(x => new PriceDefinition
                    {
                        Id = $"{x}".ToLowerInvariant(), Of = x, Price = Around(_dice.Number(0.01, 2)),
                    }),
                ],
                Sale = new SaleDefinition
                {
                    After = _dice.Pick(_milestones),
                    Credit = _dice.Chance(0.7),
                    Share = Parameter.Of(_dice.Number(0, 1)),
                    Agreement = Around(_dice.Number(0, 9) * Month),
                },
            },
        };
    }
}
