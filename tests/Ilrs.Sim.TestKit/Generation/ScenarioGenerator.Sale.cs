using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.TestKit.Generation;

/// <content>Prices, budgets and slots that are sold.</content>
public sealed partial class ScenarioGenerator
{
    private Scenario WithSale(Scenario scenario)
    {
        if (_dice.Chance(0.5))
        {
            return scenario;
        }

        PricedItem[] priced =
        [
            PricedItem.Slot, PricedItem.Carriage, PricedItem.Hosting, PricedItem.Instrument, PricedItem.GroundHour,
        ];
        var opening = new MilestoneDefinition
        {
            Id = "opening",
            Condition = new()
            {
                AtLeast = 1, Items = [.. _missions.Select(x => new ConditionItem(x, ConditionState.Launched))],
            },
        };
        return scenario with
        {
            Milestones = [.. scenario.Milestones, opening],
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
                    new PriceDefinition
                    {
                        Id = "paid",
                        Of = PricedItem.Contribution,
                        Resource = scenario.Resources[0].Id,
                        Price = Around(_dice.Number(0.1, 2)),
                    },
                ],
                Sale = new SaleDefinition
                {
                    After = opening.Id,
                    Credit = _dice.Chance(0.7),
                    Share = Parameter.Of(_dice.Number(0, 1)),
                    Agreement = Around(_dice.Number(0, 9) * Month),
                },
            },
        };
    }
}
