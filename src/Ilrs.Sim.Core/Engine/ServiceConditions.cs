using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// Puts names into conditions that have none: the modules whose satellites are counted, those that relay for a client,
/// and the successors of a module that must be in service. Doing it again changes nothing.
/// </summary>
internal sealed class ServiceConditions
{
    private readonly List<ModuleDefinition> _modules;
    private readonly Dictionary<string, List<string>> _places = new(StringComparer.Ordinal);

    private ServiceConditions(Scenario scenario)
    {
        _modules = [.. scenario.Modules.OrderBy(static x => x.Id, StringComparer.Ordinal)];
        foreach (var module in _modules)
        {
            var places = new List<string> { module.Id };
            for (var i = 0; i < places.Count; i++)
            {
                foreach (var other in _modules)
                {
                    if (other.SuccessorOf == places[i] && !places.Contains(other.Id))
                    {
                        places.Add(other.Id);
                    }
                }
            }

            if (places.Count > 1)
            {
                _places[module.Id] = places;
            }
        }
    }

    /// <summary>The scenario with names in all its conditions.</summary>
    public static Scenario Resolve(Scenario scenario)
    {
        var names = new ServiceConditions(scenario);
        return scenario with
        {
            Missions = [.. scenario.Missions.Select(
                x => x with { Requires = names.Of(x.Requires), Needs = names.Of(x.Needs) })],
            Modules = [.. scenario.Modules.Select(x => x with { Requires = names.Of(x.Requires) })],
            Services = [.. scenario.Services.Select(x => x with { Requires = names.Of(x.Requires) })],
            Milestones = [.. scenario.Milestones.Select(x => x with { Condition = names.Of(x.Condition)! })],
            Interventions = [.. scenario.Interventions.Select(names.Of)],
            Branches = [.. scenario.Branches.Select(x => x with
            {
                Alternatives = [.. x.Alternatives.Select(
                    y => y with { Interventions = [.. y.Interventions.Select(names.Of)] })],
            })],
        };
    }

    private InterventionDefinition Of(InterventionDefinition change) =>
        change.Condition is null ? change : change with { Condition = Of(change.Condition) };

    private ConditionDefinition? Of(ConditionDefinition? condition)
    {
        if (condition is null)
        {
            return null;
        }

        if (condition.Satellites is { } count)
        {
            return Named(count, _modules.FindAll(static x => x.Satellites > 0), ConditionState.Satellites);
        }

        if (condition.Relay is { } client)
        {
            return Named(1, _modules.FindAll(x => x.Relays.Contains(client)), ConditionState.InService);
        }

        var items = new List<ConditionItem>();
        var groups = new List<ConditionDefinition>();
        foreach (var item in condition.AtLeast > 1 ? Lines(condition.Items) : condition.Items)
        {
            var places = Places(item);
            if (places is null || condition.AtLeast == 1)
            {
                // Where any one is enough, its successors stand beside it.
                items.AddRange((places ?? [item]).Where(x => !items.Contains(x)));
            }
            else
            {
                groups.Add(new ConditionDefinition { AtLeast = 1, Items = places });
            }
        }

        groups.AddRange(condition.Groups.Select(x => Of(x)!));
        return condition with { Items = items, Groups = groups };
    }

    /// <summary>Items that succeed no other one: where so many must hold, a line of succession is one.</summary>
    private IEnumerable<ConditionItem> Lines(IReadOnlyList<ConditionItem> items) =>
        items.Where(x => !items.Any(y => y != x && Places(y) is { } places && places.Contains(x)));

    /// <summary>A state that a module has now, of itself and its successors; null where it has none.</summary>
    private List<ConditionItem>? Places(ConditionItem item) =>
        item.State is ConditionState.InService or ConditionState.Supplied
            ? _places.GetValueOrDefault(item.Entity)?.ConvertAll(x => item with { Entity = x })
            : null;

    private static ConditionDefinition Named(int count, List<ModuleDefinition> modules, ConditionState state) =>
        new() { AtLeast = count, Items = [.. modules.Select(x => new ConditionItem(x.Id, state))] };
}
