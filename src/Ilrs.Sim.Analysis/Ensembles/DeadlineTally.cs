using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Counts in how many replications announced dates of milestones and phases were met.</summary>
internal sealed class DeadlineTally
{
    private readonly List<Deadline> _deadlines = [];
    private long _replications;

    public DeadlineTally(Scenario scenario, MetricLayout layout)
    {
        var index = TrackedIndex.Of(layout);
        foreach (var milestone in scenario.Milestones)
        {
            var item = index[(milestone.Id, TrackedKind.Milestone)];
            _deadlines.AddRange(milestone.Announced.Select(said => new Deadline(item, null, said)));
        }

        foreach (var phase in scenario.Phases)
        {
            if (phase is { BeginsWith: { } milestone, Announced: { } date })
            {
                var item = index[(milestone, TrackedKind.Milestone)];
                _deadlines.Add(new Deadline(item, phase.Id, new Announcement(date, null, null)));
            }
        }
    }

    public void Add(ReplicationResult row)
    {
        _replications++;
        foreach (var deadline in _deadlines)
        {
            if (row.Dates[deadline.Item] < deadline.Said.Date)
            {
                deadline.Met++;
            }
        }
    }

    public IReadOnlyList<DeadlineSummary> OfMilestone(int item) =>
        [.. _deadlines.Where(deadline => deadline.Phase is null && deadline.Item == item).Select(Summarise)];

    public DeadlineSummary? OfPhase(PhaseDefinition phase) =>
        _deadlines.Where(deadline => deadline.Phase == phase.Id).Select(Summarise).FirstOrDefault();

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref _replications);
        foreach (var deadline in _deadlines)
        {
            var met = deadline.Met;
            visitor.Value(ref met);
            deadline.Met = met;
        }
    }

    private DeadlineSummary Summarise(Deadline deadline) => new(
        deadline.Said.Date, deadline.Said.By, deadline.Said.SaidOn, new Proportion(deadline.Met, _replications));

    private sealed class Deadline(int item, string? phase, Announcement said)
    {
        public int Item => item;

        public string? Phase => phase;

        public Announcement Said => said;

        public long Met { get; set; }
    }
}
