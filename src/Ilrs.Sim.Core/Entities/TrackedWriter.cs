using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Writes the tracked items of all entities into a result, in entity order.</summary>
internal sealed class TrackedWriter
{
    private readonly ModelTables _tables;
    private ReplicationResult _result = null!;
    private int _next;

    public TrackedWriter(ModelTables tables) => _tables = tables;

    public void Begin(ReplicationResult result)
    {
        _result = result;
        _next = 0;
    }

    public void Write(SimTime date, ReadOnlySpan<long> held, ConditionTracker.Leaf? last)
    {
        var row = _result.Held.AsSpan(_next * ReplicationResult.CauseCount, ReplicationResult.CauseCount);
        if (date.IsNever)
        {
            row.Clear();
        }
        else
        {
            held.CopyTo(row);
        }

        _result.Last[_next] = date.IsNever || last is null ? -1 : Index(last.Value);
        _result.Dates[_next++] = date;
    }

    /// <summary>Index of the tracked item whose date is that of a named state.</summary>
    private int Index(ConditionTracker.Leaf leaf)
    {
        var modules = 2 * _tables.Missions.Length;
        return leaf.State switch
        {
            ConditionState.Launched => 2 * (leaf.Order - _tables.FirstMission),
            ConditionState.Arrived or ConditionState.Done or ConditionState.Operating
                => (2 * (leaf.Order - _tables.FirstMission)) + 1,
            // no date of its own
            ConditionState.Working or ConditionState.Signed or ConditionState.Members or ConditionState.Served => -1,
            ConditionState.Commissioned or ConditionState.InService or ConditionState.Satellites
                or ConditionState.Supplied
                => modules + leaf.Order - _tables.FirstModule,
            _ => modules + _tables.Modules.Length + leaf.Milestone,
        };
    }
}
