using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Follows the states that a condition names and tells whether it holds.</summary>
internal sealed class ConditionTracker
{
    private readonly Leaf[] _leaves;
    private readonly Node? _root;
    private readonly int[] _held;
    private int _last = -1;

    public ConditionTracker(ConditionDefinition? condition, ModelTables tables)
    {
        var leaves = new List<Leaf>();
        _root = condition is null ? null : Build(condition, tables, leaves);
        _leaves = [.. leaves];
        _held = new int[_leaves.Length];
    }

    /// <summary>The named state that made the condition hold; null when it held from the start.</summary>
    public Leaf? Last => _last < 0 ? null : _leaves[_last];

    /// <summary>True when the condition holds now.</summary>
    public bool Holds { get; private set; }

    public void Reset()
    {
        Array.Clear(_held);
        _last = -1;
        Holds = _root is null || Evaluate(_root);
    }

    /// <summary>Asks whom the condition names for the states that hold, for an entity that comes later.</summary>
    public void Ask(Outbox outbox, int self, bool late)
    {
        if (!late)
        {
            return;
        }

        for (var i = 0; i < _leaves.Length; i++)
        {
            var order = _leaves[i].Order;
            if (Array.FindIndex(_leaves, x => x.Order == order) == i)
            {
                outbox.Send(new Message(order, self, MessageKind.StatusWanted));
            }
        }
    }

    /// <summary>Takes a status message; true when <see cref="Holds"/> changed.</summary>
    public bool Update(in Message status)
    {
        var changed = false;
        for (var i = 0; i < _leaves.Length; i++)
        {
            ref readonly var leaf = ref _leaves[i];
            if (leaf.Order == status.Sender && (long)leaf.State == status.A && leaf.Milestone == status.C
                && _held[i] != (int)status.B)
            {
                var more = status.B > _held[i];
                _held[i] = (int)status.B;
                changed = true;
                if (more && !Holds)
                {
                    _last = i;
                }
            }
        }

        if (!changed)
        {
            return false;
        }

        var before = Holds;
        Holds = _root is null || Evaluate(_root);
        return Holds != before;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_held);
        visitor.Value(ref _last);
        Holds = _root is null || Evaluate(_root);
    }

    private static Node Build(ConditionDefinition condition, ModelTables tables, List<Leaf> leaves)
    {
        var first = leaves.Count;
        foreach (var item in condition.Items)
        {
            var milestone = item.State == ConditionState.Reached ? tables.MilestoneLookup.Find(item.Entity) : -1;
            if (item.State == ConditionState.Reached && milestone < 0)
            {
                throw new ScenarioException([$"There is no milestone {item.Entity}."]);
            }

            if (item.State == ConditionState.Working)
            {
                milestone = tables.DisciplineIndex(item.Entity);
            }

            var order = milestone >= 0 ? tables.Station : tables.OrderOf(item.Entity);
            leaves.Add(new Leaf(order, item.State, milestone));
        }

        var count = leaves.Count - first;
        var groups = new Node[condition.Groups.Count];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = Build(condition.Groups[i], tables, leaves);
        }

        return new Node(condition.AtLeast ?? count + groups.Length, first, count, groups);
    }

    private bool Evaluate(Node node)
    {
        var held = 0;
        for (var i = 0; i < node.Count; i++)
        {
            held += _held[node.First + i];
        }

        foreach (var group in node.Groups)
        {
            held += Evaluate(group) ? 1 : 0;
        }

        return held >= node.Needed;
    }

    /// <summary>
    /// A named state: the entity's place, the state, and the index of the milestone or discipline, or −1.
    /// </summary>
    internal readonly record struct Leaf(int Order, ConditionState State, int Milestone);

    private sealed record Node(int Needed, int First, int Count, Node[] Groups);
}
