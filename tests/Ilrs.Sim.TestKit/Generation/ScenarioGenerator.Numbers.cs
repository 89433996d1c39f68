using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.TestKit.Generation;

public sealed partial class ScenarioGenerator
{
    private UncertaintyDefinition Uncertainty(int i) => new()
    {
        Id = $"uncertainty-{i:00}",
        Distribution = Distribution(1),
        Group = _dice.Chance(0.5) ? "group" : null,
        Loading = _dice.Number(-0.9, 0.9),
    };

    /// <summary>A constant, a distribution or a named uncertainty around a typical size.</summary>
    private Parameter Around(double size)
    {
        if (_dice.Chance(0.35))
        {
            return Parameter.Of(size);
        }

        return _uncertainties.Count > 0 && _dice.Chance(0.25)
            ? new Parameter { Uncertainty = _dice.Pick(_uncertainties).Id, Factor = size }
            : Parameter.Of(Distribution(size));
    }

    private Distribution Distribution(double size) => _dice.Below(13) switch
    {
        0 => new UniformDistribution(size / 2, size * 1.5),
        1 => new TriangularDistribution(size / 2, size, size * 2),
        2 => new PertDistribution(size / 2, size, size * 2),
        3 => new NormalDistribution(size, size / 4),
        4 => new LogNormalDistribution(DeterministicMath.Log(size), 0.5),
        5 => new ExponentialDistribution(size),
        6 => new WeibullDistribution(1.5, size),
        7 => new GammaDistribution(2, size / 2),
        8 => new BetaDistribution(2, 3, 0, size * 2),
        9 => new DiscreteDistribution([0, size, size * 2], [1, 3, 1]),
        10 => new EmpiricalDistribution([size / 2, size, size * 1.2, size * 3]),
        11 => new TruncatedNormalDistribution(size, size / 2, 0, size * 3),
        _ => new ConstantDistribution(size),
    };

    private Parameter Probability() => _dice.Below(4) switch
    {
        0 => Parameter.Of(1),
        1 => Parameter.Of(_dice.Number(0.4, 1)),
        2 => Parameter.Of(new BetaDistribution(5, 1)),
        _ => Parameter.Of(new UniformDistribution(0.5, 1)),
    };

    /// <summary>A condition over the first missions, modules and milestones; null when there is none of them.</summary>
    private ConditionDefinition? Condition(int missions, int modules, int milestones, int depth = 0)
    {
        var all = missions + modules + milestones;
        if (all == 0)
        {
            return null;
        }

        var items = new List<ConditionItem>();
        for (var i = _dice.Between(1, 3); i > 0; i--)
        {
            var at = _dice.Below(all);
            items.Add(
                at < missions ? new(_missions[at], _dice.Pick(OfMissions))
                : at < missions + modules ? new(_modules[at - missions], _dice.Pick(OfModules))
                : new(_milestones[at - missions - modules], ConditionState.Reached));
        }

        var groups = new List<ConditionDefinition>();
        if (depth < 2 && _dice.Chance(0.3))
        {
            groups.Add(Condition(missions, modules, milestones, depth + 1)!);
        }

        return new ConditionDefinition
        {
            AtLeast = _dice.Chance(0.3) ? _dice.Between(1, items.Count + groups.Count) : null,
            Items = items,
            Groups = groups,
        };
    }

    private static readonly ConditionState[] OfMissions =
        [ConditionState.Launched, ConditionState.Arrived, ConditionState.Done, ConditionState.Operating];

    private static readonly ConditionState[] OfModules = [ConditionState.Commissioned, ConditionState.InService];
}
