using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The condition that each milestone has now: its own, or that of the change that redefined it last.</summary>
internal sealed class MilestoneConditions
{
    private readonly ModelTables _tables;
    private readonly ConditionTracker[] _own;
    private readonly ConditionTracker?[] _redefined;
    private readonly int[] _change;

    public MilestoneConditions(ModelTables tables)
    {
        _tables = tables;
        _own = Array.ConvertAll(tables.Milestones, x => new ConditionTracker(x.Condition, tables, x.HoldFor));
        _redefined = Array.ConvertAll(
            tables.Interventions,
            x => x.Condition is { } condition ? new ConditionTracker(condition, tables, x.HoldFor) : null);
        _change = new int[_own.Length];
    }

    /// <summary>The condition of a milestone.</summary>
    public ConditionTracker this[int milestone] =>
        _change[milestone] < 0 ? _own[milestone] : _redefined[_change[milestone]]!;

    /// <summary>For how long it must hold, seconds.</summary>
    public long HoldFor(int milestone) => _change[milestone] < 0
        ? _tables.Milestones[milestone].HoldFor
        : _tables.Interventions[_change[milestone]].HoldFor;

    public void Reset()
    {
        Array.Fill(_change, -1);
        foreach (var condition in _own)
        {
            condition.Reset();
        }

        foreach (var condition in _redefined)
        {
            condition?.Reset();
        }
    }

    /// <summary>A change gives a milestone its condition; gives that condition.</summary>
    public ConditionTracker Redefine(int milestone, int change)
    {
        _change[milestone] = change;
        return this[milestone];
    }

    // A change that is added later must not be part of what is saved before it: only conditions in force are.
    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_change);
        for (var i = 0; i < _own.Length; i++)
        {
            if (_change[i] >= 0 && (_change[i] >= _redefined.Length || _redefined[_change[i]] is null))
            {
                throw new ArgumentException("The snapshot does not fit this model.", nameof(visitor));
            }

            this[i].Visit(visitor);
        }
    }
}
