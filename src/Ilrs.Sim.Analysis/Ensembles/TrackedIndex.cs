using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Finds the place of a tracked item.</summary>
internal static class TrackedIndex
{
    public static Dictionary<(string Id, TrackedKind Kind), int> Of(MetricLayout layout) =>
        layout.Tracked.Index().ToDictionary(entry => (entry.Item.Id, entry.Item.Kind), entry => entry.Index);

    /// <summary>The item whose date is that of a named state: an arrival stands for done and operating too.</summary>
    public static int Of(IReadOnlyDictionary<(string Id, TrackedKind Kind), int> index, ConditionItem state) =>
        index[(state.Entity, state.State switch
        {
            ConditionState.Launched => TrackedKind.Launch,
            ConditionState.Arrived or ConditionState.Done or ConditionState.Operating => TrackedKind.Arrival,
            ConditionState.Commissioned or ConditionState.InService or ConditionState.Satellites
                or ConditionState.Supplied
                => TrackedKind.Commissioning,
            _ => TrackedKind.Milestone,
        })];
}
