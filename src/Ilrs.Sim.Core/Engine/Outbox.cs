using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Engine;

/// <summary>Collects what entities emit while a slice is handled. Reused; grows to the largest slice.</summary>
public sealed class Outbox
{
    private Message[] _immediate = new Message[64];
    private Emission[] _delayed = new Emission[64];

    /// <summary>Messages for the next round of this instant, in the order of sending.</summary>
    public ReadOnlySpan<Message> Immediate => _immediate.AsSpan(0, ImmediateCount);

    /// <summary>Messages for later instants, in the order of sending.</summary>
    public ReadOnlySpan<Emission> Delayed => _delayed.AsSpan(0, DelayedCount);

    internal int ImmediateCount { get; private set; }

    internal int DelayedCount { get; private set; }

    /// <summary>Sends a message that lands in the next round of this instant.</summary>
    public void Send(in Message message)
    {
        if (ImmediateCount == _immediate.Length)
        {
            Array.Resize(ref _immediate, ImmediateCount * 2);
        }

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
        if (ImmediateCount == _immediate.Length)
        {
            Array.Resize(ref _immediate, ImmediateCount * 2);
        }

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
                throw new SimulationException(
                    $"Entity {message.Sender} sent {message.Kind} to {message.Target} into the past.");
            }

            Send(message);
            return;
        }

        if (DelayedCount == _delayed.Length)
        {
            Array.Resize(ref _delayed, DelayedCount * 2);
        }

        _delayed[DelayedCount++] = new Emission(due, message);
    }

    /// <summary>Forgets everything collected.</summary>
    public void Clear()
    {
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

    /// <summary>A message for a later instant.</summary>
    /// <param name="Due">When it lands.</param>
    /// <param name="Message">The message.</param>
    public readonly record struct Emission(SimTime Due, Message Message);
}
