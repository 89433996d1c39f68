using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The guest instruments of one host: awarded, delivered, aboard, running.</summary>
internal sealed class GuestList
{
    private readonly ModelTables _tables;
    private readonly List<Guest> _guests = [];

    public GuestList(ModelTables tables) => _tables = tables;

    /// <summary>Number of awarded instruments that are not delivered.</summary>
    public int Missing
    {
        get
        {
            var missing = 0;
            foreach (var guest in _guests)
            {
                missing += guest.Delivered ? 0 : 1;
            }

            return missing;
        }
    }

    /// <summary>Mass of the delivered instruments, kg.</summary>
    public double Mass
    {
        get
        {
            var mass = 0.0;
            foreach (var guest in _guests)
            {
                mass += guest.Delivered ? _tables.Instruments[guest.Instrument].Definition.Mass : 0;
            }

            return mass;
        }
    }

    public void Reset() => _guests.Clear();

    public void Visit(StateVisitor visitor) =>
        visitor.List(_guests, static (StateVisitor v, ref Guest item) =>
        {
            v.Value(ref item.Instrument);
            v.Value(ref item.Delivered);
            v.Value(ref item.Running);
        });

    public void Expect(long instrument) => _guests.Add(new Guest { Instrument = (int)instrument });

    public bool Deliver(long instrument)
    {
        var i = Find(instrument);
        if (i >= 0)
        {
            _guests[i] = _guests[i] with { Delivered = true };
        }

        return i >= 0;
    }

    public bool Withdraw(long instrument)
    {
        var i = Find(instrument);
        if (i >= 0)
        {
            _guests.RemoveAt(i);
        }

        return i >= 0;
    }

    /// <summary>Gives back the instruments that are not delivered; they stay behind.</summary>
    public void LeaveBehind(Outbox outbox, int host)
    {
        for (var i = _guests.Count - 1; i >= 0; i--)
        {
            if (!_guests[i].Delivered)
            {
                Return(outbox, host, _guests[i].Instrument, lost: false);
                _guests.RemoveAt(i);
            }
        }
    }

    /// <summary>Gives up all instruments: lost with the host, or free to be proposed again.</summary>
    public void Release(Outbox outbox, int host, bool lost)
    {
        Stop(outbox, host);
        foreach (var guest in _guests)
        {
            Return(outbox, host, guest.Instrument, lost && guest.Delivered);
        }

        _guests.Clear();
    }

    /// <summary>Starts the delivered instruments, at most <paramref name="most"/> at once, in order of award.</summary>
    public void Start(Outbox outbox, int host, int most)
    {
        for (var i = 0; i < _guests.Count && i < most; i++)
        {
            if (_guests[i] is { Delivered: true, Running: false })
            {
                _guests[i] = _guests[i] with { Running = true };
                outbox.Send(new Message(
                    _tables.Station, host, MessageKind.InstrumentOn, _guests[i].Instrument, 1));
            }
        }
    }

    /// <summary>Stops the running instruments.</summary>
    public void Stop(Outbox outbox, int host)
    {
        for (var i = 0; i < _guests.Count; i++)
        {
            if (_guests[i].Running)
            {
                _guests[i] = _guests[i] with { Running = false };
                outbox.Send(new Message(
                    _tables.Station, host, MessageKind.InstrumentOn, _guests[i].Instrument, 0));
            }
        }
    }

    /// <summary>Tells an owner that its instrument does not fly.</summary>
    public void Return(Outbox outbox, int host, long instrument, bool lost) =>
        outbox.Send(new Message(
            _tables.Instruments[(int)instrument].Owner,
            host,
            MessageKind.InstrumentReturned,
            instrument,
            lost ? 1 : 0));

    private int Find(long instrument)
    {
        for (var i = 0; i < _guests.Count; i++)
        {
            if (_guests[i].Instrument == instrument)
            {
                return i;
            }
        }

        return -1;
    }

    private struct Guest
    {
        public int Instrument;
        public bool Delivered;
        public bool Running;
    }
}
