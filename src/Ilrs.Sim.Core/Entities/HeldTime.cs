using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Seconds that something was held, by cause; the remainder of a partial rate is carried.</summary>
internal sealed class HeldTime
{
    private readonly long[] _seconds = new long[ReplicationResult.CauseCount];

    /// <summary>Seconds by cause, in the order of <see cref="DelayCause"/>.</summary>
    public ReadOnlySpan<long> Seconds => _seconds;

    public void Reset() => Array.Clear(_seconds);

    public void Add(DelayCause cause, long seconds) => _seconds[(int)cause] += seconds;

    /// <summary>Books a wait for a condition: what comes of failures to repair, the rest to prerequisite.</summary>
    public void AddWait(ConditionTracker condition, long since, SimTime now)
    {
        var repair = now.Seconds - Math.Max(since, condition.SoundDate(now));
        Add(DelayCause.Repair, repair);
        Add(DelayCause.Prerequisite, now.Seconds - since - repair);
    }

    public void CopyTo(long[] row) => _seconds.CopyTo(row, 0);

    public void Visit(StateVisitor visitor) => visitor.Values(_seconds);
}
