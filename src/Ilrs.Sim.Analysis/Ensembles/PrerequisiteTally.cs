using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// Counts for every item with a condition which of its prerequisites decided when the condition held.
/// </summary>
internal sealed class PrerequisiteTally
{
    private readonly MetricLayout _layout;
    private readonly List<Entry> _entries = [];

    public PrerequisiteTally(Scenario scenario, MetricLayout layout)
    {
        _layout = layout;
        var index = TrackedIndex.Of(layout);
        foreach (var (place, item) in layout.Tracked.Index())
        {
            if (ConditionOf(scenario, item) is { } condition)
            {
                var order = new ConditionOrder(condition, index);
                _entries.Add(new Entry(place, order, new long[order.Items.Count]));
            }
        }
    }

    public void Add(ReplicationRow row)
    {
        foreach (var entry in _entries)
        {
            if (!row.Dates[entry.Item].IsNever && entry.Order.Deciding(row.Dates) is var last and >= 0)
            {
                entry.Last[last]++;
            }

            entry.Reached += row.Dates[entry.Item].IsNever ? 0 : 1;
        }
    }

    public IReadOnlyList<PrerequisiteSummary> Summarise() =>
    [
        .. _entries.Select(entry => new PrerequisiteSummary(
            _layout.Tracked[entry.Item],
            entry.Reached,
            [.. entry.Order.Items.Select((item, place) => new PrerequisiteCount(item, entry.Last[place]))])),
    ];

    private static ConditionDefinition? ConditionOf(Scenario scenario, TrackedItem item) => item.Kind switch
    {
        TrackedKind.Milestone => scenario.Milestones.FirstOrDefault(m => m.Id == item.Id)?.Condition,
        TrackedKind.Commissioning => scenario.Modules.FirstOrDefault(m => m.Id == item.Id)?.Requires,
        TrackedKind.Launch => scenario.Missions.FirstOrDefault(m => m.Id == item.Id)?.Requires,
        _ => null,
    };

    private sealed class Entry(int item, ConditionOrder order, long[] last)
    {
        public int Item => item;

        public ConditionOrder Order => order;

        public long[] Last => last;

        public long Reached { get; set; }
    }
}
