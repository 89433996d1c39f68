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
        var offer = _offers.FindIndex(x => x.Programme == programme);
        var seats = _offers[offer].Seats;
        _offers.RemoveAt(offer);
        var mine = _nominations.FindAll(x => x.Programme == programme);
        _nominations.RemoveAll(x => x.Programme == programme);
        var nominees = new long[mine.Count];
        var total = 0L;
        for (var i = 0; i < nominees.Length; i++)
        {
            nominees[i] = mine[i].Nominees;
            total += nominees[i];
        }

        var shares = new long[mine.Count];
        seats = Math.Min(seats, total);
        switch (_office.Policy.Seats)
        {
            case SeatPolicy.Proportional:
                Proportion.Split(seats, nominees, shares);
                break;
            case SeatPolicy.OperatorsFirst:
                seats = InTurn(seats, nominees, shares, i => mine[i].Placed > 0);
                InTurn(seats, nominees, shares, static _ => true);
                break;
            default:
                InTurn(seats, nominees, shares, static _ => true);
                break;
        }

        for (var i = 0; i < shares.Length; i++)
        {
            _office.Emit(outbox, programme, MessageKind.SeatsAssigned, mine[i].Home, shares[i], nominees[i]);
        }
    }

    /// <summary>One seat each in turn among those that qualify; gives the seats left.</summary>
    private static long InTurn(long seats, long[] nominees, long[] shares, Predicate<int> qualifies)
    {
        var given = true;
        while (seats > 0 && given)
        {
            given = false;
            for (var i = 0; i < shares.Length && seats > 0; i++)
            {
                if (shares[i] < nominees[i] && qualifies(i))
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
