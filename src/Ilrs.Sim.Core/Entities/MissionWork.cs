using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Development of a mission: seconds of work that advance at a rate between 0 and 1. The rate of a month is the
/// smallest share of what an input needs that was set aside; the share that is missing is held time of that input.
/// A slip is waiting time: it comes before the rest of the work and uses no input, so that all inputs together are the
/// total of the definition, however often the work slips.
/// </summary>
internal sealed class MissionWork
{
    private readonly int[] _resources;
    private readonly double[] _totals;
    private readonly SpendingProfile[] _profiles;
    private readonly DelayCause[] _causes;
    private readonly long[] _wanted;
    private readonly long[] _onHand;
    private readonly int _count;
    private long _total;
    private long _remaining;
    private long _waiting;
    private long _planned;
    private long _since;
    private double _rate;
    private double _carry;
    private int _scarce;
    private int _awaited;

    public MissionWork(MissionDefinition mission, ModelTables tables)
    {
        var inputs = new List<InputDefinition>(mission.Inputs);
        inputs.Sort(static (x, y) => string.CompareOrdinal(x.Resource, y.Resource));
        _count = inputs.Count;
        _resources = new int[_count];
        _totals = new double[_count];
        _profiles = new SpendingProfile[_count];
        _causes = new DelayCause[_count];
        _wanted = new long[_count];
        _onHand = new long[_count];
        for (var i = 0; i < _count; i++)
        {
            var input = inputs[i];
            _resources[i] = tables.ResourceIndex(input.Resource);
            _totals[i] = input.Total * tables.Scales[_resources[i]];
            _profiles[i] = input.Profile;
            _causes[i] = input.Resource == "personnel" ? DelayCause.Personnel : DelayCause.Funding;
        }
    }

    public bool HasInputs => _count > 0;

    /// <summary>Seconds of work and waiting left.</summary>
    public long Remaining => _remaining;

    /// <summary>When the work is done at the present rate.</summary>
    public SimTime Due
    {
        get
        {
            // At a rate of next to nothing it would be done when no calendar counts any more.
            var seconds = Math.Ceiling(_remaining / _rate);
            return seconds < 1e15 ? new SimTime(_since + (long)seconds) : SimTime.Never;
        }
    }

    public void Reset()
    {
        _total = _remaining = _waiting = _planned = _since = 0;
        _rate = 1;
        _carry = 0;
        _scarce = _awaited = 0;
        Array.Clear(_wanted);
        Array.Clear(_onHand);
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref _total);
        visitor.Value(ref _remaining);
        visitor.Value(ref _waiting);
        visitor.Value(ref _planned);
        visitor.Value(ref _since);
        visitor.Value(ref _rate);
        visitor.Value(ref _carry);
        visitor.Value(ref _scarce);
        visitor.Value(ref _awaited);
        visitor.Values(_wanted);
        visitor.Values(_onHand);
    }

    /// <summary>Begins with so many seconds of work at rate 1.</summary>
    public void Begin(SimTime now, long seconds)
    {
        _total = Math.Max(1, seconds);
        _remaining = seconds;
        _since = now.Seconds;
        _rate = 1;
        _waiting = _planned = 0;
    }

    /// <summary>The work waits for so long before it goes on.</summary>
    public void Extend(long seconds)
    {
        _remaining += seconds;
        _waiting += seconds;
    }

    /// <summary>
    /// The work shortens by so many seconds, at most to nothing: first what was to be waited, then the work itself. The
    /// share that is done stays, so that the rest of the inputs falls to the shorter rest.
    /// </summary>
    public void Shorten(long seconds)
    {
        _remaining -= seconds;
        var waited = Math.Min(seconds, _waiting);
        _waiting -= waited;
        if (seconds > waited)
        {
            var left = _remaining - _waiting;
            _total = Math.Max(1, (long)Math.Round(_total * ((double)left / (left + (seconds - waited)))));
        }
    }

    /// <summary>Books the time since the last settlement: work done, time held, inputs used.</summary>
    public void Settle(SimTime now, HeldTime held, bool finished, Outbox outbox, int self, int office)
    {
        var elapsed = now.Seconds - _since;
        if (elapsed == 0 && _carry < 1 && !finished)
        {
            // Settled in this instant already: no whole second of work is left over.
            return;
        }

        _since = now.Seconds;
        long work;
        if (finished)
        {
            work = _remaining;
        }
        else
        {
            var exact = (elapsed * _rate) + _carry;
            work = Math.Min(_remaining, (long)exact);
            _carry = exact - work;
        }

        _remaining -= work;
        var waited = Math.Min(work, _waiting);
        _waiting -= waited;
        if (_count == 0)
        {
            return;
        }

        held.Add(_causes[_scarce], elapsed - work);
        for (var i = 0; i < _count; i++)
        {
            var used = _planned <= 0 ? 0 : (long)Math.Round(_wanted[i] * ((double)(work - waited) / _planned));
            used = Math.Min(used, _onHand[i]);
            if (used > 0)
            {
                _onHand[i] -= used;
                outbox.Send(new Message(office, self, MessageKind.Consumed, _resources[i], used));
            }
        }
    }

    /// <summary>Asks for what the coming month needs; the rate is 0 until the answers are in.</summary>
    public void Ask(long month, long remainingFloat, Outbox outbox, int self, int office)
    {
        var left = _remaining - _waiting;
        _planned = Math.Min(Math.Max(0, month - _waiting), left);
        var done = 1 - ((double)left / _total);
        var then = 1 - ((double)(left - _planned) / _total);
        _awaited = 0;
        for (var i = 0; i < _count; i++)
        {
            _wanted[i] = (long)Math.Round(_totals[i] * (Share(i, then) - Share(i, done)));
            if (_wanted[i] > _onHand[i])
            {
                _awaited++;
                outbox.Send(new Message(
                    office, self, MessageKind.Need, _resources[i], _wanted[i] - _onHand[i], remainingFloat));
            }
        }

        SetRate();
    }

    /// <summary>Takes an answer; true when the last one is in and the rate is known.</summary>
    public bool Take(in Message allocated)
    {
        var i = Array.IndexOf(_resources, (int)allocated.A);
        _onHand[i] += allocated.B;
        if (--_awaited > 0)
        {
            return false;
        }

        SetRate();
        return true;
    }

    private void SetRate()
    {
        _rate = 1;
        for (var i = 0; i < _count; i++)
        {
            var share = _wanted[i] <= 0 ? 1 : Math.Min(1, (double)_onHand[i] / _wanted[i]);
            if (share < _rate)
            {
                _rate = share;
                _scarce = i;
            }
        }
    }

    private double Share(int i, double x) => _profiles[i] == SpendingProfile.Middle ? x * x * (3 - (2 * x)) : x;
}
