using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// What is still to be handled in one replication, in the total order (time, round, entity, sequence). A driver takes
/// the next slice, lets the entities handle their messages, and hands back what they emitted; nothing else.
/// </summary>
public sealed class Agenda
{
    /// <summary>Most rounds at one instant; one more ends the replication with an error.</summary>
    public const int MostRounds = 1_000;

    private readonly AgendaPlan _plan;
    private readonly DelayedQueue _delayed = new();
    private readonly SliceSorter _sorter = new();
    private readonly long[] _emitted;
    private Message[] _slice = new Message[64];
    private Message[] _next = new Message[64];
    private int _sliceCount;
    private int _nextCount;
    private int _opening;
    private int _month;
    private bool _closed;

    internal Agenda(AgendaPlan plan, Clock clock)
    {
        _plan = plan;
        Clock = clock;
        _emitted = new long[plan.Entities];
        Restart();
    }

    /// <summary>The clock, which stands at the slice that was taken last.</summary>
    public Clock Clock { get; }

    /// <summary>The slice that was taken last: messages in order, grouped by target.</summary>
    public ReadOnlySpan<Message> Slice => _slice.AsSpan(0, _sliceCount);

    /// <summary>Takes the next slice before <paramref name="limit"/>.</summary>
    /// <param name="limit">Nothing at or after this instant is taken.</param>
    /// <param name="entities">The entities; their <see cref="Entity.Ticking"/> says who hears the calendar.</param>
    /// <returns>False when nothing is left before the limit.</returns>
    /// <exception cref="SimulationException">More than <see cref="MostRounds"/> rounds at one instant.</exception>
    public bool TryTake(SimTime limit, ReadOnlySpan<Entity> entities)
    {
        if (_nextCount > 0 && Clock.Round >= 0)
        {
            TakeNextRound(entities);
            return true;
        }

        if (_nextCount > 0)
        {
            TakeRoundZero(entities, Clock.Now);
            return true;
        }

        var opening = _opening < _plan.Openings.Length ? _plan.Openings[_opening].Time : SimTime.Never;
        var tick = _month < _plan.MonthStarts.Length ? _plan.MonthStarts[_month] : SimTime.Never;
        var time = SimTime.Min(SimTime.Min(opening, tick), new SimTime(_delayed.NextTime));
        if (time.IsNever)
        {
            return TakeClose(limit);
        }

        if (time >= limit)
        {
            return false;
        }

        if (opening == time)
        {
            TakeOpenings(time);
        }
        else
        {
            TakeRoundZero(entities, time);
        }

        return true;
    }

    /// <summary>Hands back what the entities emitted while they handled the slice.</summary>
    /// <param name="outbox">The emissions in entity order; it is empty afterwards.</param>
    public void Complete(Outbox outbox)
    {
        foreach (ref readonly var emission in outbox.Delayed)
        {
            var message = emission.Message;
            if (emission.Due < _plan.Horizon)
            {
                _delayed.Push(emission.Due.Seconds, _emitted[message.Sender]++, message);
            }
        }

        _nextCount = outbox.ImmediateCount;
        _next = outbox.Exchange(_next);
        outbox.Clear();
        _sorter.SortByTarget(ref _next, _nextCount);
        if (_nextCount == 0 && Clock.Round < 0)
        {
            // Round 0 of an instant with openings may still hold the calendar and delayed messages.
            Clock.Round = 0;
        }
    }

    /// <summary>Starts again from the beginning of the scenario.</summary>
    internal void Restart()
    {
        _delayed.Clear();
        Array.Clear(_emitted);
        _sliceCount = _nextCount = _opening = _month = 0;
        _closed = false;
        Clock.Now = _plan.Start;
        Clock.Round = 0;
        Clock.Month = Clock.Year = Clock.YearBefore = 0;
    }

    /// <summary>Reads or writes everything that is still to be handled; only between slices.</summary>
    internal void Visit(StateVisitor visitor)
    {
        var now = Clock.Now.Seconds;
        var round = Clock.Round;
        var month = Clock.Month;
        visitor.Value(ref now);
        visitor.Value(ref round);
        visitor.Value(ref month);
        visitor.Value(ref _opening);
        visitor.Value(ref _month);
        visitor.Value(ref _closed);
        visitor.Values(_emitted);
        (Clock.Now, Clock.Round, Clock.Month) = (new SimTime(now), round, month);
        Clock.Year = _plan.YearOf(month);
        AgendaState.Visit(visitor, _delayed, ref _next, ref _nextCount);
    }

    private void TakeNextRound(ReadOnlySpan<Entity> entities)
    {
        (_slice, _next) = (_next, _slice);
        (_sliceCount, _nextCount) = (_nextCount, 0);
        if (Clock.Round + 1 > MostRounds)
        {
            var first = _slice[0];
            var sender = first.Sender < 0 ? "calendar" : entities[first.Sender].Name;
            throw new SimulationException(
                $"More than {MostRounds} rounds at {_plan.Format(Clock.Now)}: {sender} still sends {first.Kind} "
                + $"to {entities[first.Target].Name} ({_sliceCount} messages in the slice).");
        }

        Enter(Clock.Now, Clock.Round + 1);
    }

    /// <summary>
    /// When nothing else is left: one slice at the last instant that lets entities book what accrued.
    /// </summary>
    private bool TakeClose(SimTime limit)
    {
        if (_closed || _plan.Horizon > limit)
        {
            return false;
        }

        _closed = true;
        var last = new SimTime(_plan.Horizon.Seconds - 1);
        Enter(last, Clock.Now == last ? Clock.Round + 1 : 0);
        _sliceCount = 0;
        for (var i = 0; i < _plan.Entities; i++)
        {
            Append(new Message(i, -1, MessageKind.Close));
        }

        return true;
    }

    private void TakeOpenings(SimTime time)
    {
        Enter(time, -1);
        _sliceCount = 0;
        while (_opening < _plan.Openings.Length && _plan.Openings[_opening].Time == time)
        {
            Append(_plan.Openings[_opening++].Message);
        }

        _sorter.SortByTarget(ref _slice, _sliceCount);
    }

    private void TakeRoundZero(ReadOnlySpan<Entity> entities, SimTime time)
    {
        var ticks = _month < _plan.MonthStarts.Length && _plan.MonthStarts[_month] == time;
        if (ticks)
        {
            Clock.Month = _month;
            Clock.Year = _plan.YearOf(_month);
        }

        Enter(time, 0);
        _sliceCount = 0;
        if (ticks)
        {
            var month = _plan.FirstMonth + _month++;
            if (_slice.Length < entities.Length)
            {
                _slice = new Message[entities.Length * 2];
            }

            for (var i = 0; i < entities.Length; i++)
            {
                if (entities[i].Ticking)
                {
                    _slice[_sliceCount++].Write(i, -1, Message.Heading(MessageKind.Tick, 0, 0), month, 0, 0);
                }
            }
        }

        var calendar = _sliceCount;
        while (_delayed.NextTime == time.Seconds)
        {
            Append(_delayed.Pop());
        }

        var delayed = _sliceCount;
        for (var i = 0; i < _nextCount; i++)
        {
            Append(_next[i]);
        }

        _nextCount = 0;
        _sorter.Merge(ref _slice, calendar, delayed, _sliceCount);
    }

    private void Enter(SimTime time, int round)
    {
        Clock.YearBefore = Clock.Month > 0 && _plan.MonthStarts[Clock.Month] == time
            ? _plan.YearOf(Clock.Month - 1)
            : Clock.Year;
        Clock.Now = time;
        Clock.Round = round;
        Clock.Stamp = Chain.Stamp(time.Seconds, round);
    }

    private void Append(in Message message)
    {
        if (_sliceCount == _slice.Length)
        {
            Array.Resize(ref _slice, _sliceCount * 2);
        }

        _slice[_sliceCount++] = message;
    }
}
