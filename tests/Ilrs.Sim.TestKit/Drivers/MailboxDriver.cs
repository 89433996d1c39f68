using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.TestKit.Drivers;

/// <summary>
/// Moves a replication forward through mailboxes: a queue per entity, messages as bytes, deliveries shuffled as far as
/// the order allows. Within a slice entities take turns at random, message by message, each its own in order; what an
/// entity emits is collected apart and placed in entity order before it goes back to the agenda.
/// </summary>
public sealed class MailboxDriver : IReplicationDriver
{
    private readonly ulong _shuffle;
    private readonly DeliveryFault _fault;
    private readonly bool _sleeps;

    /// <summary>A driver.</summary>
    /// <param name="shuffle">Seed of the order of delivery.</param>
    /// <param name="sleeps">True when entities are saved after each slice and built anew before the next.</param>
    /// <param name="fault">How it breaks the order.</param>
    public MailboxDriver(ulong shuffle, bool sleeps = false, DeliveryFault fault = DeliveryFault.None)
    {
        _shuffle = shuffle;
        _sleeps = sleeps;
        _fault = fault;
    }

    /// <inheritdoc/>
    public ReplicationResult Run(SimulationModel model, ulong seed, long index, RunMode mode = RunMode.Stochastic)
    {
        var agenda = new Agenda(model);
        var boxes = new EntityMailbox[model.Entities.Count];
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = new EntityMailbox(model, i, seed, index, mode);
        }

        var writer = new StateWriter();
        var shuffle = new Dice(_shuffle);
        var emitted = new Outbox();
        var doubled = _fault != DeliveryFault.OneMessageTwice;
        while (agenda.TryTake(model.Scenario.Horizon))
        {
            foreach (ref readonly var message in agenda.Slice)
            {
                boxes[message.Target].Post(SliceBytes.Write(writer, agenda.Clock.Slice, [message]));
                if (!doubled && message.Kind == MessageKind.Contribute)
                {
                    doubled = true;
                    boxes[message.Target].Post(SliceBytes.Write(writer, agenda.Clock.Slice, [message]));
                }
            }

            foreach (var answer in Deliver(boxes, agenda.Slice, shuffle))
            {
                var outbox = new Outbox();
                outbox.Visit(new StateReader(answer));
                emitted.Append(outbox);
            }

            agenda.Complete(emitted);
        }

        return Report(model, agenda, boxes, seed, index, mode);
    }

    /// <summary>The state of agenda and mailboxes, put together, is that of a replication.</summary>
    private static ReplicationResult Report(
        SimulationModel model, Agenda agenda, EntityMailbox[] boxes, ulong seed, long index, RunMode mode)
    {
        var writer = new StateWriter();
        agenda.Visit(writer);
        var state = new List<byte>(writer.Written.ToArray());
        foreach (var box in boxes)
        {
            state.AddRange(box.Save());
        }

        var replication = new Replication(model);
        replication.Start(seed, index, mode);
        replication.Restore(state.ToArray());
        var layout = model.Layout;
        var result = new ReplicationResult(layout.CellCount, layout.Tracked.Count, layout.Resources.Count);
        replication.Report(result);
        return result;
    }

    /// <summary>Lets the entities of a slice handle what waits; gives their answers in entity order.</summary>
    private List<byte[]> Deliver(EntityMailbox[] boxes, ReadOnlySpan<Message> slice, Dice shuffle)
    {
        var busy = new List<EntityMailbox>();
        foreach (ref readonly var message in slice)
        {
            if (busy.Count == 0 || busy[^1].Order != message.Target)
            {
                busy.Add(boxes[message.Target]);
            }
        }

        var done = new List<EntityMailbox>();
        while (busy.Count > 0)
        {
            var at = shuffle.Below(busy.Count);
            var box = busy[at];
            box.HandleAt(_fault == DeliveryFault.MessagesInAnyOrder ? shuffle.Below(box.Waiting) : 0);
            if (box.Waiting == 0)
            {
                busy.RemoveAt(at);
                done.Add(box);
            }
        }

        if (_fault != DeliveryFault.EmissionsAsTheyArrive)
        {
            done.Sort(static (x, y) => x.Order.CompareTo(y.Order));
        }

        return done.ConvertAll(x => x.Collect(_sleeps));
    }
}
