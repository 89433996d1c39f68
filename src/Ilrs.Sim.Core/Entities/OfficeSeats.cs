using Ilrs.Sim.Core.Accounts;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Shares the seats of scheduled intakes among nominees.</summary>
internal sealed class OfficeSeats
{
    private readonly Office _office;
    private readonly List<Nomination> _nominations = [];
    private readonly List<Offer> _offers = [];
    private readonly List<Nomination> _mine = [];
    private long[] _nominees = new long[16];
    private long[] _shares = new long[16];

    public OfficeSeats(Office office) => _office = office;

    public void Reset()
    {
        _nominations.Clear();
        _offers.Clear();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.List(_nominations, static (StateVisitor v, ref Nomination item) =>
        {
            v.Value(ref item.Programme);
            v.Value(ref item.Home);
            v.Value(ref item.Nominees);
            v.Value(ref item.Placed);
        });
        visitor.List(_offers, static (StateVisitor v, ref Offer item) =>
        {
            v.Value(ref item.Programme);
            v.Value(ref item.Seats);
        });
    }

    public void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.IntakeSeats:
                _offers.Add(new Offer { Programme = message.Sender, Seats = message.B });
                _office.Emit(outbox, _office.Identity.Order, MessageKind.AssignSeats, message.Sender);
                break;
            case MessageKind.Nominate:
                _nominations.Add(new Nomination
                {
                    Programme = (int)message.A, Home = message.Sender, Nominees = message.B, Placed = message.C,
                });
                break;
            default:
                Assign((int)message.A, outbox);
                break;
        }
    }

    private void Assign(int programme, Outbox outbox)
    {
        var seats = TakeOffer(programme);
        var count = TakeNominations(programme);
        var nominees = _nominees.AsSpan(0, count);
        var shares = _shares.AsSpan(0, count);
        shares.Clear();
        var total = 0L;
        foreach (var wanted in nominees)
        {
            total += wanted;
        }

        seats = Math.Min(seats, total);
        var policy = _office.Policy.Seats;
        if (policy == SeatPolicy.Proportional)
        {
            Proportion.Split(seats, nominees, shares);
        }
        else
        {
            seats = policy == SeatPolicy.OperatorsFirst ? InTurn(seats, nominees, shares, operators: true) : seats;
            InTurn(seats, nominees, shares, operators: false);
        }

        for (var i = 0; i < count; i++)
        {
            _office.Barter.Seat(programme, _mine[i].Home, shares[i]);
            _office.Emit(outbox, programme, MessageKind.SeatsAssigned, _mine[i].Home, shares[i], nominees[i]);
        }

        _office.Emit(outbox, programme, MessageKind.IntakeClosed, total);
    }

    private long TakeOffer(int programme)
    {
        for (var i = 0; i < _offers.Count; i++)
        {
            if (_offers[i].Programme == programme)
            {
                var seats = _offers[i].Seats;
                _offers.RemoveAt(i);
                return seats;
            }
        }

        return 0;
    }

    private int TakeNominations(int programme)
    {
        _mine.Clear();
        var kept = 0;
        for (var i = 0; i < _nominations.Count; i++)
        {
            if (_nominations[i].Programme == programme)
            {
                _mine.Add(_nominations[i]);
            }
            else
            {
                _nominations[kept++] = _nominations[i];
            }
        }

        _nominations.RemoveRange(kept, _nominations.Count - kept);
        if (_nominees.Length < _mine.Count)
        {
            _nominees = new long[_mine.Count * 2];
            _shares = new long[_mine.Count * 2];
        }

        for (var i = 0; i < _mine.Count; i++)
        {
            _nominees[i] = _mine[i].Nominees;
        }

        return _mine.Count;
    }

    /// <summary>One seat each in turn, to all or only to those with placed instruments; gives the seats left.</summary>
    private long InTurn(long seats, ReadOnlySpan<long> nominees, Span<long> shares, bool operators)
    {
        var given = true;
        while (seats > 0 && given)
        {
            given = false;
            for (var i = 0; i < shares.Length && seats > 0; i++)
            {
                if (shares[i] < nominees[i] && (!operators || _mine[i].Placed > 0))
                {
                    shares[i]++;
                    seats--;
                    given = true;
                }
            }
        }

        return seats;
    }

    private struct Nomination
    {
        public int Programme;
        public int Home;
        public long Nominees;
        public long Placed;
    }

    private struct Offer
    {
        public int Programme;
        public long Seats;
    }
}
