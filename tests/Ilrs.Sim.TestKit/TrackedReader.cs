using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit;

/// <summary>Reads the dates and held seconds of one mission, module or milestone from results.</summary>
public sealed class TrackedReader
{
    private readonly int _index;

    /// <summary>The tracked date of an id; of a mission its launch or arrival.</summary>
    public TrackedReader(SimulationModel model, string id, TrackedKind kind)
    {
        var tracked = model.Layout.Tracked;
        _index = Enumerable.Range(0, tracked.Count).Single(i => tracked[i].Id == id && tracked[i].Kind == kind);
    }

    /// <summary>The date.</summary>
    public SimTime Date(ReplicationResult result) => result.Dates[_index];

    /// <summary>The date in months of thirty days since the start of a <see cref="TestScenario"/>.</summary>
    public double Months(ReplicationResult result) => Date(result).Seconds / (double)TestScenario.Month;

    /// <summary>Seconds held by a cause.</summary>
    public long Held(ReplicationResult result, DelayCause cause) =>
        result.Held[(_index * ReplicationResult.CauseCount) + (int)cause];

    /// <summary>Seconds held by all causes.</summary>
    public long Held(ReplicationResult result) =>
        result.Held.AsSpan(_index * ReplicationResult.CauseCount, ReplicationResult.CauseCount).ToArray().Sum();
}
