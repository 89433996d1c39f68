using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// Collects what entities emit while a slice is handled: messages, and who wants to hear the calendar from now on.
/// Reused; grows to the largest slice.
/// </summary>
public sealed class Outbox
{
    private Message[] _immediate = new Message[64];
    private Emission[] _delayed = new Emission[64];
    private readonly List<Listener> _listeners = [];

    /// <summary>Messages for the next round of this instant, in the order of sending.</summary>
    public ReadOnlySpan<Message> Immediate => _immediate.AsSpan(0, ImmediateCount);

    /// <summary>Messages for later instants, in the order of sending.</summary>
    public ReadOnlySpan<Emission> Delayed => _delayed.AsSpan(0, DelayedCount);

    /// <summary>Who begins or ceases to hear the calendar, in the order of saying so.</summary>
    public ReadOnlySpan<Listener> Listeners => CollectionsMarshal.AsSpan(_listeners);

    internal int ImmediateCount { get; private set; }

    internal int DelayedCount { get; private set; }

    /// <summary>Sends a message that lands in the next round of this instant.</summary>
    public void Send(in Message message)
    {
        RoomForImmediate();
        _immediate[ImmediateCount++] = message;
    }

    /// <summary>Sends a message that lands in the next round of this instant.</summary>
    /// <param name="target">Order of the entity that handles it.</param>
    /// <param name="sender">Order of the entity that sends it.</param>
    /// <param name="kind">What it says.</param>
    /// <param name="a">First payload word.</param>
    /// <param name="b">Second payload word.</param>
    /// <param name="c">Third payload word.</param>
    public void Send(int target, int sender, MessageKind kind, long a, long b, long c)
    {
        RoomForImmediate();
        _immediate[ImmediateCount++].Write(target, sender, Message.Heading(kind, 0, 0), a, b, c);
    }

    /// <summary>
    /// Sends a message that lands in round 0 of a later instant, or in the next round when it is now.
    /// </summary>
    /// <param name="now">The current instant.</param>
    /// <param name="due">When it lands; not before <paramref name="now"/>.</param>
    /// <param name="message">The message.</param>
    /// <exception cref="SimulationException">It would land in the past.</exception>
    public void Send(SimTime now, SimTime due, in Message message)
    {
        if (due <= now)
        {
            if (due < now)
            {
                throw IntoThePast(message.Sender, message.Kind, message.Target);
            }

            Send(message);
            return;
        }

        RoomForDelayed();
        _delayed[DelayedCount++].Write(due, message);
    }

    /// <summary>Sets a timer: a message of an entity to itself that carries slot and generation.</summary>
    internal void SendTimer(
        SimTime now, SimTime due, int self, ushort slot, uint generation, long a, long b, long c)
    {
        if (due < now)
        {
            throw IntoThePast(self, MessageKind.Timer, self);
        }

        var head = Message.Heading(MessageKind.Timer, slot, generation);
        if (due == now)
        {
            RoomForImmediate();
            _immediate[ImmediateCount++].Write(self, self, head, a, b, c);
        }
        else
        {
            RoomForDelayed();
            _delayed[DelayedCount++].Write(due, self, self, head, a, b, c);
        }
    }

    /// <summary>From the next slice on an entity hears the calendar, or does not.</summary>
    public void Listen(int entity, bool ticking) => _listeners.Add(new Listener(entity, ticking));

    /// <summary>Takes everything that another outbox holds, behind what is here.</summary>
    public void Append(Outbox other)
    {
        foreach (ref readonly var message in other.Immediate)
        {
            Send(message);
        }

        foreach (ref readonly var emission in other.Delayed)
        {
            RoomForDelayed();
            _delayed[DelayedCount++] = emission;
        }

        _listeners.AddRange(other._listeners);
    }

    /// <summary>Reads or writes everything collected, for emissions that leave the process.</summary>
    public void Visit(StateVisitor visitor)
    {
        var (immediate, delayed) = (ImmediateCount, DelayedCount);
        visitor.Value(ref immediate);
        visitor.Value(ref delayed);
        if (immediate > _immediate.Length || delayed > _delayed.Length)
        {
            Array.Resize(ref _immediate, Math.Max(immediate, _immediate.Length));
            Array.Resize(ref _delayed, Math.Max(delayed, _delayed.Length));
        }

        (ImmediateCount, DelayedCount) = (immediate, delayed);
        for (var i = 0; i < immediate; i++)
        {
            Message.Visit(visitor, ref _immediate[i]);
        }

        for (var i = 0; i < delayed; i++)
        {
            var (due, message) = (_delayed[i].Due.Seconds, _delayed[i].Message);
            visitor.Value(ref due);
            Message.Visit(visitor, ref message);
            _delayed[i].Write(new SimTime(due), message);
        }

        visitor.List(_listeners, static (StateVisitor v, ref Listener item) =>
        {
            var (entity, ticking) = item;
            v.Value(ref entity);
            v.Value(ref ticking);
            item = new Listener(entity, ticking);
        });
    }

    /// <summary>Forgets everything collected.</summary>
    public void Clear()
    {
        _listeners.Clear();
        ImmediateCount = 0;
        DelayedCount = 0;
    }

    /// <summary>Hands over the immediate messages and takes an empty buffer in exchange, without copying.</summary>
    internal Message[] Exchange(Message[] empty)
    {
        var full = _immediate;
        _immediate = empty;
        return full;
    }

    private static SimulationException IntoThePast(int sender, MessageKind kind, int target) =>
        new($"Entity {sender} sent {kind} to {target} into the past.");

    private void RoomForImmediate()
    {
        if (ImmediateCount == _immediate.Length)
        {
            Array.Resize(ref _immediate, ImmediateCount * 2);
        }
    }

    private void RoomForDelayed()
    {
        if (DelayedCount == _delayed.Length)
        {
            Array.Resize(ref _delayed, DelayedCount * 2);
        }
    }

    /// <summary>An entity that begins or ceases to hear the calendar.</summary>
    /// <param name="Entity">Its place in the order.</param>
    /// <param name="Ticking">True when it wants to hear that a month begins.</param>
    public readonly record struct Listener(int Entity, bool Ticking);

    /// <summary>A message for a later instant.</summary>
    public struct Emission
    {
        private Message _message;

        /// <summary>When it lands.</summary>
        public SimTime Due { get; private set; }

        /// <summary>The message.</summary>
        [UnscopedRef]
        public readonly ref readonly Message Message => ref _message;

        internal void Write(SimTime due, in Message message)
        {
            Due = due;
            _message = message;
        }

        internal void Write(SimTime due, int target, int sender, ulong head, long a, long b, long c)
        {
            Due = due;
            _message.Write(target, sender, head, a, b, c);
        }
    }
}
