using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Counts for every item with a condition which of its prerequisites made the condition hold.</summary>
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
            var states = Conditions(scenario, item).SelectMany(x => States(x, scenario)).ToList();
            if (states.Count > 0)
            {
                // An instrument at work has no date of its own.
                int[] prerequisites =
                [
                    .. states.Where(state => state.IsDated)
                        .Select(state => TrackedIndex.Of(index, state))
                        .Distinct(),
                ];
                _entries.Add(new Entry(place, prerequisites, new long[prerequisites.Length]));
            }
        }
    }

    public void Add(ReplicationResult row)
    {
        foreach (var entry in _entries)
        {
            if (row.Dates[entry.Item].IsNever)
            {
                continue;
            }

            entry.Reached++;
            var last = Array.IndexOf(entry.Prerequisites, row.Last[entry.Item]);
            if (last >= 0)
            {
                entry.Counts[last]++;
            }
        }
    }

    public IReadOnlyList<PrerequisiteSummary> Summarise() =>
    [
        .. _entries.Select(entry => new PrerequisiteSummary(
            _layout.Tracked[entry.Item],
            entry.Reached,
            [
                .. entry.Prerequisites.Select((item, place) =>
                    new PrerequisiteCount(_layout.Tracked[item], entry.Counts[place])),
            ])),
    ];

    public void Visit(StateVisitor visitor)
    {
        foreach (var entry in _entries)
        {
            var reached = entry.Reached;
            visitor.Value(ref reached);
            entry.Reached = reached;
            visitor.Values(entry.Counts);
        }
    }

    /// <summary>The states that a condition names; what a service requires stands for the service.</summary>
    private static IEnumerable<ConditionItem> States(ConditionDefinition condition, Scenario scenario) =>
        condition.Items
            .SelectMany(x => x.State != ConditionState.Served
                ? [x]
                : scenario.Services.Where(y => y.Id == x.Entity && y.Requires is not null)
                    .SelectMany(y => States(y.Requires!, scenario)))
            .Concat(condition.Groups.SelectMany(x => States(x, scenario)));

    private static IEnumerable<ConditionDefinition> Conditions(Scenario scenario, TrackedItem item)
    {
        IEnumerable<ConditionDefinition?> all = item.Kind switch
        {
            TrackedKind.Milestone => scenario.Interventions
                .Where(change => change.Kind == InterventionKind.RedefineMilestone && change.Target == item.Id)
                .Select(change => change.Condition)
                .Prepend(scenario.Milestones.First(milestone => milestone.Id == item.Id).Condition),
            TrackedKind.Commissioning => [scenario.Modules.First(module => module.Id == item.Id).Requires],
            TrackedKind.Launch => scenario.Missions.Where(mission => mission.Id == item.Id)
                .SelectMany(mission => new[] { mission.Requires, mission.Needs }),
            _ => [],
        };
        return all.OfType<ConditionDefinition>();
    }

    private sealed class Entry(int item, int[] prerequisites, long[] counts)
    {
        public int Item => item;

        public int[] Prerequisites => prerequisites;

        public long[] Counts => counts;

        public long Reached { get; set; }
    }
}
