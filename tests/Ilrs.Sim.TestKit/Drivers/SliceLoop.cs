using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit.Drivers;

/// <summary>The in-process loop with a look at every slice, for what must hold between two of them.</summary>
public static class SliceLoop
{
    /// <summary>Completes everything before a date.</summary>
    /// <param name="replication">The replication, started.</param>
    /// <param name="limit">Nothing at or after this date is handled.</param>
    /// <param name="handled">Called after each slice, when its emissions are placed.</param>
    public static void Run(Replication replication, SimTime limit, SliceHandler handled)
    {
        var outbox = new Outbox();
        while (replication.Agenda.TryTake(limit))
        {
            foreach (ref readonly var message in replication.Agenda.Slice)
            {
                replication.Entities[message.Target].Receive(message, outbox);
            }

            replication.Agenda.Complete(outbox);
            handled(replication.Agenda.Slice);
        }
    }
}
