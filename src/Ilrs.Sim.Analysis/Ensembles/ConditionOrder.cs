using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// Finds which state decided when a condition first held, from the first dates of its states. A state that can end
/// again (operating, in service) counts from its beginning, and a mission counts as done from its arrival: between
/// prerequisites of the same day the order may differ from what the entities saw.
/// </summary>
internal sealed class ConditionOrder
{
    private readonly List<ConditionItem> _items = [];
    private readonly List<int> _dates = [];
    private readonly Node _root;

    public ConditionOrder(
        ConditionDefinition condition,
        IReadOnlyDictionary<(string Id, TrackedKind Kind), int> index)
    {
        _root = Compile(condition, index);
    }

    /// <summary>
    /// All states that the condition names, in its order, nested conditions after the states beside them.
    /// </summary>
    public IReadOnlyList<ConditionItem> Items => _items;

    /// <summary>The place in <see cref="Items"/> of the deciding state; −1 when the dates do not show one.</summary>
    public int Deciding(SimTime[] dates)
    {
        var (date, item) = Decide(_root, dates);
        return date.IsNever ? -1 : item;
    }

    private static (SimTime Date, int Item) Decide(Node node, SimTime[] dates)
    {
        if (node.Children.Length == 0)
        {
            return (node.Date < 0 ? SimTime.Never : dates[node.Date], node.Item);
        }

        for (var i = 0; i < node.Children.Length; i++)
        {
            node.Scratch[i] = Decide(node.Children[i], dates);
        }

        Array.Sort(node.Scratch, static (a, b) =>
            a.Date.CompareTo(b.Date) is var byDate and not 0 ? byDate : a.Item.CompareTo(b.Item));
        return node.Scratch[Math.Clamp(node.AtLeast, 1, node.Scratch.Length) - 1];
    }

    private Node Compile(
        ConditionDefinition condition,
        IReadOnlyDictionary<(string Id, TrackedKind Kind), int> index)
    {
        var children = new List<Node>();
        foreach (var item in condition.Items)
        {
            var kind = item.State switch
            {
                ConditionState.Launched => TrackedKind.Launch,
                ConditionState.Arrived or ConditionState.Done or ConditionState.Operating => TrackedKind.Arrival,
                ConditionState.Commissioned or ConditionState.InService => TrackedKind.Commissioning,
                _ => TrackedKind.Milestone,
            };
            children.Add(new Node([], index.GetValueOrDefault((item.Entity, kind), -1), _items.Count, 1));
            _items.Add(item);
        }

        children.AddRange(condition.Groups.Select(group => Compile(group, index)));
        return new Node([.. children], -1, -1, condition.AtLeast ?? children.Count);
    }

    private sealed class Node(Node[] children, int date, int item, int atLeast)
    {
        public Node[] Children => children;

        public int Date => date;

        public int Item => item;

        public int AtLeast => atLeast;

        public (SimTime Date, int Item)[] Scratch { get; } = new (SimTime, int)[children.Length];
    }
}
