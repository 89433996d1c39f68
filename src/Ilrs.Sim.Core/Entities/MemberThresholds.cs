using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The numbers of members that conditions of the scenario ask for, each once and in order.</summary>
internal sealed class MemberThresholds
{
    private readonly List<(MemberCount Of, int Least)> _all = [];

    public MemberThresholds(Scenario scenario)
    {
        foreach (var milestone in scenario.Milestones)
        {
            Add(milestone.Condition);
        }

        foreach (var change in scenario.Interventions)
        {
            Add(change.Condition);
        }

        _all.Sort();
    }

    public int Count => _all.Count;

    public (MemberCount Of, int Least) this[int number] => _all[number];

    /// <summary>The number of what an item asks for.</summary>
    public int IndexOf(ConditionItem item) => _all.IndexOf((item.Members, item.Least));

    /// <summary>Whether a condition asks for members.</summary>
    public static bool IsIn(ConditionDefinition condition) =>
        condition.Items.Any(x => x.State == ConditionState.Members) || condition.Groups.Any(IsIn);

    private void Add(ConditionDefinition? condition)
    {
        foreach (var item in condition?.Items ?? [])
        {
            if (item.State == ConditionState.Members && IndexOf(item) < 0)
            {
                _all.Add((item.Members, item.Least));
            }
        }

        foreach (var group in condition?.Groups ?? [])
        {
            Add(group);
        }
    }
}
