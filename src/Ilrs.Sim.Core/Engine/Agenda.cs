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

    private const int Unknown = -1;
    private readonly AgendaPlan _plan;
    private readonly DelayedQueue _delayed = new();
    private readonly SliceSorter _sorter = new();
    private readonly long[] _emitted;
    private readonly bool[] _ticking;
    private readonly int[] _listeners;
    private Message[] _slice = new Message[64];
    private Message[] _next = new Message[64];
    private int _sliceCount;
    private int _nextCount;
    private int _opening;
    private int _month;
    private int _listening = Unknown;
    private bool _closed;

    /// <summary>The agenda of a scenario, at its beginning.</summary>
    /// <param name="model">The scenario, made ready to run.</param>
    public Agenda(SimulationModel model)
    {
        _plan = model.Plan;
        _emitted = new long[_plan.Entities.Length];
        _ticking = new bool[_plan.Entities.Length];
        _listeners = new int[_plan.Entities.Length];
        Restart();
    }

    /// <summary>The clock, which stands at the slice that was taken last.</summary>
    public Clock Clock { get; } = new();

    /// <summary>The slice that was taken last: messages in order, grouped by target.</summary>
    public ReadOnlySpan<Message> Slice => _slice.AsSpan(0, _sliceCount);

    /// <summary>Takes the next slice before <paramref name="limit"/>.</summary>
    /// <param name="limit">Nothing at or after this instant is taken.</param>
    /// <returns>False when nothing is left before the limit.</returns>
    /// <exception cref="SimulationException">More than <see cref="MostRounds"/> rounds at one instant.</exception>
    public bool TryTake(SimTime limit)
    {
        if (_nextCount > 0 && Clock.Round >= 0)
        {
            TakeNextRound();
            return true;
        }

        if (_nextCount > 0)
        {
            TakeRoundZero(Clock.Now);
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
            TakeRoundZero(time);
        }

        return true;
    }

    /// <summary>Hands back what the entities emitted while they handled the slice.</summary>
    /// <param name="outbox">The emissions in entity order; it is empty afterwards.</param>
    public void Complete(Outbox outbox)
    {
        foreach (ref readonly var emission in outbox.Delayed)
        {
            if (emission.Due < _plan.Horizon)
            {
                ref readonly var message = ref emission.Message;
                _delayed.Push(emission.Due.Seconds, _emitted[message.Sender]++, message);
            }
        }

        foreach (var (entity, ticking) in outbox.Listeners)
        {
            _ticking[entity] = ticking;
            _listening = Unknown;
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
    public void Restart()
    {
        _delayed.Clear();
        Array.Clear(_emitted);
        Array.Clear(_ticking);
        _sliceCount = _nextCount = _opening = _month = 0;
        _listening = Unknown;
        _closed = false;
        Clock.Now = _plan.Start;
        Clock.Round = 0;
        Clock.Month = Clock.Year = Clock.YearBefore = 0;
    }

    /// <summary>Reads or writes everything that is still to be handled; only between slices.</summary>
    public void Visit(StateVisitor visitor)
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
        visitor.Values(_ticking);
        _listening = Unknown;
        (Clock.Now, Clock.Round, Clock.Month) = (new SimTime(now), round, month);
        Clock.Year = _plan.YearOf(month);
        AgendaState.Visit(visitor, _delayed, ref _next, ref _nextCount);
    }

    private void TakeNextRound()
    {
        (_slice, _next) = (_next, _slice);
        (_sliceCount, _nextCount) = (_nextCount, 0);
        if (Clock.Round + 1 >= MostRounds)
        {
            throw new SimulationException(
                $"More than {MostRounds} rounds at {_plan.Format(Clock.Now)}: {_plan.Describe(Slice)}.");
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
        for (var i = 0; i < _ticking.Length; i++)
        {
            Append(new Message(i, -1, MessageKind.Close));
        }

        return true;
    }

    private void TakeOpenings(SimTime time)
    {
        if (_month < _plan.MonthStarts.Length && _plan.MonthStarts[_month] == time)
        {
            EnterMonth();
        }

        Enter(time, -1);
        _sliceCount = 0;
        while (_opening < _plan.Openings.Length && _plan.Openings[_opening].Time == time)
        {
            Append(_plan.Openings[_opening++].Message);
        }

        _sorter.SortByTarget(ref _slice, _sliceCount);
    }

    private void TakeRoundZero(SimTime time)
    {
        var ticks = _month < _plan.MonthStarts.Length && _plan.MonthStarts[_month] == time;
        if (ticks)
        {
            EnterMonth();
        }

        Enter(time, 0);
        _sliceCount = 0;
        var month = _plan.FirstMonth + _month;
        var listeners = ticks ? Listeners() : [];
        _month += ticks ? 1 : 0;
        var told = 0;
        while (_delayed.NextTime == time.Seconds)
        {
            ref readonly var message = ref _delayed.Pop();
            if (told < listeners.Length)
            {
                told = Tell(listeners, told, message.Target, month);
            }

            Append(message);
        }

        if (told < listeners.Length)
        {
            Tell(listeners, told, int.MaxValue, month);
        }

        var middle = _sliceCount;
        for (var i = 0; i < _nextCount; i++)
        {
            Append(_next[i]);
        }

        _nextCount = 0;
        _sorter.Merge(ref _slice, middle, _sliceCount);
    }

    /// <summary>
    /// Appends calendar ticks to the listeners from number <paramref name="told"/> on, as far as an entity, whose tick
    /// comes before its other messages; gives the number of listeners told.
    /// </summary>
    private int Tell(ReadOnlySpan<int> listeners, int told, int last, int month)
    {
        if (_slice.Length < _sliceCount + listeners.Length - told)
        {
            Array.Resize(ref _slice, (_sliceCount + listeners.Length) * 2);
        }

        var slice = _slice.AsSpan(_sliceCount);
        var heading = Message.Heading(MessageKind.Tick, 0, 0);
        var first = told;
        while (told < listeners.Length && listeners[told] <= last)
        {
            slice[told - first].Write(listeners[told], -1, heading, month, 0, 0);
            told++;
        }

        _sliceCount += told - first;
        return told;
    }

    /// <summary>Who hears the calendar, in entity order; found again only when somebody begins or ceases.</summary>
    private ReadOnlySpan<int> Listeners()
    {
        if (_listening == Unknown)
        {
            _listening = 0;
            for (var i = 0; i < _ticking.Length; i++)
            {
                if (_ticking[i])
                {
                    _listeners[_listening++] = i;
                }
            }
        }

        return _listeners.AsSpan(0, _listening);
    }

    private void EnterMonth()
    {
        Clock.Month = _month;
        Clock.Year = _plan.YearOf(_month);
    }

    private void Enter(SimTime time, int round)
    {
        var before = Clock.Month > 0 && _plan.MonthStarts[Clock.Month] == time
            ? _plan.YearOf(Clock.Month - 1)
            : Clock.Year;
        Clock.Enter(new SliceTime(time, round, Clock.Month, Clock.Year, before));
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
