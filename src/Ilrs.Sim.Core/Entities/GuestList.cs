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
    private double _unnamedMass;
    private bool _landed;

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

    /// <summary>Mass of the delivered instruments, kg, with those that the scenario does not name.</summary>
    public double Mass
    {
        get
        {
            var mass = _unnamedMass;
            foreach (var guest in _guests)
            {
                mass += guest.Delivered ? guest.Mass : 0;
            }

            return mass;
        }
    }

    public void Reset()
    {
        _guests.Clear();
        _unnamedMass = 0;
        _landed = false;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.List(_guests, static (StateVisitor v, ref Guest item) =>
        {
            v.Value(ref item.Instrument);
            v.Value(ref item.Mass);
            v.Value(ref item.Delivered);
            v.Value(ref item.Running);
            v.Value(ref item.Landed);
        });
        visitor.Value(ref _unnamedMass);
        visitor.Value(ref _landed);
    }

    /// <summary>Notes an award; one without a name counts by its mass only.</summary>
    public void Expect(in Message award, ReplicationContext context)
    {
        if (award.A >= 0)
        {
            // What has a slot from before the scenario comes without a mass: nobody has redesigned it.
            var mass = award.C == 0
                ? _tables.Masses.Of(context, (int)award.A)
                : Message.Number(award.C);
            _guests.Add(new Guest { Instrument = (int)award.A, Mass = mass });
        }
        else
        {
            _unnamedMass += Message.Number(award.C);
        }
    }

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
                Free(outbox, host, _guests[i].Instrument, GuestFate.LeftBehind);
                _guests.RemoveAt(i);
            }
        }
    }

    /// <summary>Gives up all instruments; those that are not delivered only lose their host.</summary>
    /// <param name="outbox">Takes the news.</param>
    /// <param name="host">The host.</param>
    /// <param name="delivered">What becomes of the delivered ones.</param>
    /// <param name="end">What becomes of the host.</param>
    /// <param name="factor">Part of its room that a changed host still offers.</param>
    public void Release(Outbox outbox, int host, GuestFate delivered, HostEnd end, double factor = 1)
    {
        Stop(outbox, host);
        var waiting = end == HostEnd.GivenUp ? GuestFate.Released : GuestFate.HostGone;
        foreach (var guest in _guests)
        {
            Free(outbox, host, guest.Instrument, guest.Delivered ? delivered : waiting);
        }

        _guests.Clear();
        _unnamedMass = 0;
        Close(outbox, host, end, factor);
    }

    /// <summary>Tells the office that the host exists, if it has slots.</summary>
    public void Open(Outbox outbox, int host)
    {
        if (_tables.SlotsOf(host) is not null)
        {
            outbox.Send(new Message(_tables.Office, host, MessageKind.HostOpened));
        }
    }

    /// <summary>Tells the office that the host takes no more guests, if it has slots.</summary>
    public void Close(Outbox outbox, int host, HostEnd end, double factor = 1)
    {
        if (_tables.SlotsOf(host) is not null)
        {
            outbox.Send(new Message(
                _tables.Office, host, MessageKind.HostClosed, (long)end, Message.Bits(factor)));
        }
    }

    /// <summary>The host is in its place: where prices are booked, tells the office once of each guest.</summary>
    public void Land(Outbox outbox, int host)
    {
        if (!_tables.KeepsBarter)
        {
            return;
        }

        for (var i = 0; i < _guests.Count; i++)
        {
            if (_guests[i] is { Delivered: true, Landed: false } guest)
            {
                _guests[i] = guest with { Landed = true };
                Carried(outbox, host, guest.Instrument, guest.Mass);
            }
        }

        if (!_landed && _unnamedMass > 0)
        {
            Carried(outbox, host, -1, _unnamedMass);
        }

        _landed = true;
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

    /// <summary>Tells the office that an award is not kept.</summary>
    public void Free(Outbox outbox, int host, long instrument, GuestFate fate)
    {
        if (instrument >= 0)
        {
            outbox.Send(new Message(
                _tables.Office, host, MessageKind.GuestFreed, instrument, (long)fate));
        }
    }

    private void Carried(Outbox outbox, int host, int instrument, double mass) => outbox.Send(
        new Message(_tables.Office, host, MessageKind.Carried, instrument, Message.Bits(mass)));

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
        public double Mass;
        public bool Delivered;
        public bool Running;
        public bool Landed;
    }
}
