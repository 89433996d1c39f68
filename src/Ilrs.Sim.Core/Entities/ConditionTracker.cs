using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Follows the states that a condition names and tells whether it holds, and since when it would if nothing that it
/// names had ever failed.
/// </summary>
internal sealed class ConditionTracker
{
    private const long Always = long.MinValue / 2;
    private readonly Leaf[] _leaves;
    private readonly Node? _root;
    private readonly int[] _held;
    private readonly int[] _sound;
    private readonly long _holdFor;
    private bool _isSound;
    private long _soundSince;
    private long _soundDate;
    private long _soundBroke;
    private int _last = -1;

    /// <summary>
    /// A condition that must hold for a number of seconds without a break; for ever when it is asked again and again,
    /// so that what made it hold is told of the last time.
    /// </summary>
    public ConditionTracker(ConditionDefinition? condition, ModelTables tables, long holdFor = 0)
    {
        _holdFor = holdFor;
        var leaves = new List<Leaf>();
        _root = condition is null ? null : Build(condition, tables, leaves);
        _leaves = [.. leaves];
        _held = new int[_leaves.Length];
        _sound = new int[_leaves.Length];
    }

    /// <summary>
    /// The named state that made the condition hold, repairs left out; null when it held from the start.
    /// </summary>
    public Leaf? Last => _last < 0 ? null : _leaves[_last];

    /// <summary>Its place among the named states; −1 when the condition held from the start.</summary>
    public int LastPlace => _last;

    /// <summary>True when the condition holds now.</summary>
    public bool Holds { get; private set; }

    /// <summary>True when it does not hold now and would, if nothing that it names were under repair.</summary>
    public bool AwaitsRepair => _isSound && !Holds;

    public void Reset()
    {
        Array.Clear(_held);
        Array.Clear(_sound);
        _last = -1;
        Holds = _isSound = Evaluate(_held);
        _soundSince = Always;
        _soundDate = _soundBroke = long.MaxValue;
    }

    /// <summary>The named state at a place.</summary>
    public Leaf LeafAt(int place) => _leaves[place];

    /// <summary>When it had held long enough, had nothing failed that it names; now at the latest.</summary>
    public long SoundDate(SimTime now) =>
        Math.Min(now.Seconds, _soundDate != long.MaxValue ? _soundDate : _soundSince + _holdFor);

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
    public bool Update(in Message status, SimTime now)
    {
        var (changed, soundChanged) = (false, false);
        for (var i = 0; i < _leaves.Length; i++)
        {
            ref readonly var leaf = ref _leaves[i];
            if (leaf.Order != status.Sender || (long)leaf.State != status.A || leaf.Milestone != status.C)
            {
                continue;
            }

            var held = (int)Math.Max(0, status.B);
            changed |= _held[i] != held;
            _held[i] = held;
            var sound = Sound(status, _sound[i]);
            if (_sound[i] != sound)
            {
                var more = sound > _sound[i];
                _sound[i] = sound;
                soundChanged = true;
                if (more && !_isSound && _soundDate == long.MaxValue && _soundBroke != now.Seconds)
                {
                    _last = i;
                }
            }
        }

        if (soundChanged)
        {
            FollowSound(now);
        }

        if (!changed)
        {
            return false;
        }

        var before = Holds;
        Holds = Evaluate(_held);
        return Holds != before;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_held);
        visitor.Values(_sound);
        visitor.Value(ref _soundSince);
        visitor.Value(ref _soundDate);
        visitor.Value(ref _soundBroke);
        visitor.Value(ref _last);
        Holds = Evaluate(_held);
        _isSound = Evaluate(_sound);
    }

    /// <summary>What a state would be, had nothing failed: what failed is as it was before.</summary>
    private static int Sound(in Message status, int before) => status.B != 0
        ? (int)Math.Max(0, status.B)
        : (ConditionState)status.A switch
        {
            ConditionState.InService or ConditionState.Supplied => 1,
            ConditionState.Satellites => before,
            _ => 0,
        };

    private void FollowSound(SimTime now)
    {
        var before = _isSound;
        _isSound = Evaluate(_sound);
        if (_isSound && !before)
        {
            // What hands over within an instant breaks nothing.
            _soundSince = _soundBroke == now.Seconds ? _soundSince : now.Seconds;
        }
        else if (before && !_isSound)
        {
            _soundBroke = now.Seconds;
            if (_soundDate == long.MaxValue && now.Seconds - _soundSince >= _holdFor)
            {
                _soundDate = _soundSince + _holdFor;
            }
        }
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

            if (item.State == ConditionState.Members)
            {
                leaves.Add(new Leaf(tables.Office, item.State, tables.MemberThresholds.IndexOf(item)));
                continue;
            }

            if (item.State == ConditionState.Served)
            {
                leaves.Add(new Leaf(tables.Station, item.State, tables.ServiceThresholds.IndexOf(item)));
                continue;
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

    private bool Evaluate(int[] states) => _root is null || Evaluate(_root, states);

    private static bool Evaluate(Node node, int[] states)
    {
        var held = 0;
        for (var i = 0; i < node.Count; i++)
        {
            held += states[node.First + i];
        }

        foreach (var group in node.Groups)
        {
            held += Evaluate(group, states) ? 1 : 0;
        }

        return held >= node.Needed;
    }

    /// <summary>
    /// A named state: the entity's place, the state, and the index of the milestone, discipline, number of members or
    /// time of a service.
    /// </summary>
    internal readonly record struct Leaf(int Order, ConditionState State, int Milestone);

    private sealed record Node(int Needed, int First, int Count, Node[] Groups);
}
