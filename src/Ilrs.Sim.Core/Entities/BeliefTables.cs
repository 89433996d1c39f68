using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Which outcomes tell of which chance: launches of the families and arrivals of the missions whose chance is a beta
/// distribution, together where they name the same uncertainty.
/// </summary>
internal sealed class BeliefTables
{
    private readonly int[] _beliefOf;

    public BeliefTables(ModelTables tables)
    {
        var beliefs = new SortedDictionary<string, BetaDistribution>(StringComparer.Ordinal);
        var named = new List<(int Order, string Label)>();
        for (var i = 0; i < tables.Vehicles.Length; i++)
        {
            var order = tables.FirstMission - tables.Vehicles.Length + i;
            Add(order, tables.Vehicles[i].Reliability, tables, beliefs, named);
        }

        for (var i = 0; i < tables.Missions.Length; i++)
        {
            Add(tables.FirstMission + i, tables.Missions[i].Landing, tables, beliefs, named);
        }

        Labels = [.. beliefs.Keys];
        Priors = [.. beliefs.Values];
        _beliefOf = new int[tables.Identities.Length];
        Array.Fill(_beliefOf, -1);
        foreach (var (order, label) in named)
        {
            _beliefOf[order] = Array.IndexOf(Labels, label);
        }
    }

    /// <summary>Id of the uncertainty, or of the family or mission that has a distribution of its own.</summary>
    public string[] Labels { get; }

    /// <summary>What is believed before the first outcome.</summary>
    public BetaDistribution[] Priors { get; }

    /// <summary>The belief that outcomes of a family or mission update, or −1.</summary>
    public int Of(int order) => _beliefOf[order];

    private static void Add(
        int order,
        Parameter chance,
        ModelTables tables,
        SortedDictionary<string, BetaDistribution> beliefs,
        List<(int Order, string Label)> named)
    {
        var distribution = chance.Distribution
            ?? (chance.Uncertainty is { } id && tables.UncertaintyLookup.Find(id) is >= 0 and var i
                ? tables.Uncertainties[i].Distribution
                : null);
        if (distribution is BetaDistribution { Low: 0, High: 1 } beta && chance.Factor is 1)
        {
            var label = chance.Distribution is null ? chance.Uncertainty! : tables.Identities[order].Id;
            beliefs[label] = beta;
            named.Add((order, label));
        }
    }
}
