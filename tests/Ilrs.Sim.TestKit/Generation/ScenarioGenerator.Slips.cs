using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.TestKit.Generation;

public sealed partial class ScenarioGenerator
{
    /// <summary>Drawn after everything else: nothing else of a scenario depends on it.</summary>
    private Scenario WithSlipClasses(Scenario scenario)
    {
        if (_dice.Chance(0.4))
        {
            return scenario;
        }

        var classes = Dice.Many(_dice.Between(1, 2), SlipClass);
        return scenario with
        {
            SlipClasses = classes,
            Missions = [.. scenario.Missions.Select(x => x with
            {
                SlipClass = _dice.Chance(0.6) ? _dice.Pick(classes).Id : null,
                EarlierLaunches = _vehicles.Count > 0
                    ? Dice.Many(
                        Math.Max(0, _dice.Between(0, 5) - 3),
                        _ => new EarlierLaunch(_dice.Pick(_vehicles), Seconds(0, 2)))
                    : [],
                Gap = _dice.Chance(0.5) ? Seconds(4, 12) : null,
                Slips = [.. x.Slips.Select((s, i) => _dice.Chance(0.3) ? s with { Id = $"move-{i}" } : s)],
            })],
        };
    }

    private SlipClassDefinition SlipClass(int number) => new()
    {
        Id = $"class-{number}",
        Rate = _uncertainties.Count > 0 && _dice.Chance(0.3)
            ? new Parameter { Uncertainty = _dice.Pick(_uncertainties).Id }
            : Parameter.Of(_dice.Number(0.5, 1.5)),
        MissionRate = _dice.Chance(0.5) ? Parameter.Of(new UniformDistribution(0.5, 1.5)) : Parameter.Of(1),
        Moves = Dice.Many(_dice.Between(0, 4), i => new SlipDefinition
        {
            Id = $"move-{i}",
            Stage = _dice.Pick<SlipStage>(),
            MonthlyChance = _dice.Number(0, 0.15),
            Size = Around(_dice.Number(0.5, 8) * Month),
            Earlier = _dice.Chance(0.5) ? _dice.Number(0, 0.6) : 0,
            EarlierSize = _dice.Chance(0.5) ? Around(_dice.Number(0.5, 3) * Month) : null,
            Active = _dice.Chance(0.9),
        }),
        Reviews = Dice.Many(_dice.Between(0, 2), i => new ReviewDefinition
        {
            Id = $"review-{i}",
            Date = Date(0.1, 0.9),
            Chance = _dice.Number(0, 1),
            Share = Parameter.Of(_dice.Number(0, 0.5)),
            Active = _dice.Chance(0.9),
        }),
    };
}
