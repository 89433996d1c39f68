using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Finds the place of a tracked item.</summary>
internal static class TrackedIndex
{
    public static Dictionary<(string Id, TrackedKind Kind), int> Of(MetricLayout layout) =>
        layout.Tracked.Index().ToDictionary(entry => (entry.Item.Id, entry.Item.Kind), entry => entry.Index);
}
