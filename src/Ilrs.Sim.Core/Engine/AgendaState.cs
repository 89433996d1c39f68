using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Engine;

/// <summary>Saves and restores the pending messages of an agenda.</summary>
internal static class AgendaState
{
    public static void Visit(StateVisitor visitor, DelayedQueue delayed, ref Message[] next, ref int nextCount)
    {
        var pending = new List<(long Time, long Emission, Message Message)>(delayed.Count);
        delayed.ForEach((time, emission, message) => pending.Add((time, emission, message)));

        // A heap's own order depends on its past; the snapshot must not.
        pending.Sort(static (x, y) =>
            x.Time != y.Time ? x.Time.CompareTo(y.Time)
            : x.Message.Target != y.Message.Target ? x.Message.Target.CompareTo(y.Message.Target)
            : x.Message.Sender != y.Message.Sender ? x.Message.Sender.CompareTo(y.Message.Sender)
            : x.Emission.CompareTo(y.Emission));
        visitor.List(pending, static (StateVisitor v, ref (long Time, long Emission, Message Message) item) =>
        {
            v.Value(ref item.Time);
            v.Value(ref item.Emission);
            Message.Visit(v, ref item.Message);
        });

        delayed.Clear();
        foreach (var (time, emission, message) in pending)
        {
            delayed.Push(time, emission, message);
        }

        visitor.Value(ref nextCount);
        if (next.Length < nextCount)
        {
            next = new Message[nextCount * 2];
        }

        for (var i = 0; i < nextCount; i++)
        {
            Message.Visit(visitor, ref next[i]);
        }
    }
}
