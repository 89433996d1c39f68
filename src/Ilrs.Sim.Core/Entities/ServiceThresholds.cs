using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>For how long conditions of the scenario ask for which services, each once and in order.</summary>
internal sealed class ServiceThresholds
{
    private readonly List<(string Service, long For)> _all = [];

    public ServiceThresholds(Scenario scenario)
    {
        foreach (var milestone in scenario.Milestones)
        {
            Add(milestone.Condition);
        }

        foreach (var change in scenario.Interventions)
        {
            Add(change.Condition);
        }

        _all.Sort(static (x, y) => string.CompareOrdinal(x.Service, y.Service) is not 0 and var order
            ? order
            : x.For.CompareTo(y.For));
        foreach (var (service, _) in _all)
        {
            if (scenario.Services.All(x => x.Id != service))
            {
                throw new ScenarioException([$"There is no service {service}."]);
            }
        }
    }

    public int Count => _all.Count;

    public (string Service, long For) this[int number] => _all[number];

    /// <summary>The number of what an item asks for.</summary>
    public int IndexOf(ConditionItem item) => _all.IndexOf((item.Entity, item.For));

    private void Add(ConditionDefinition? condition)
    {
        foreach (var item in condition?.Items ?? [])
        {
            if (item.State == ConditionState.Served && IndexOf(item) < 0)
            {
                _all.Add((item.Entity, item.For));
            }
        }

        foreach (var group in condition?.Groups ?? [])
        {
            Add(group);
        }
    }
}
