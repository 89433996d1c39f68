using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>What is left of one host's room for guest instruments, under each of its limits.</summary>
internal sealed class HostRoom
{
    private const long Unlimited = long.MaxValue;
    private readonly SlotOffer _slots;
    private readonly int[] _placeOf;
    private readonly long[] _places;
    private readonly long _largest;
    private long _count;
    private long _mass;
    private long _power;
    private long _data;

    /// <param name="slots">What the host offers.</param>
    /// <param name="places">Names of all parts of hosts that instruments or hosts of the scenario give.</param>
    public HostRoom(SlotOffer slots, string[] places)
    {
        _slots = slots;
        _largest = Limit(slots.LargestItem, 1);
        _places = new long[slots.Places.Count];
        _placeOf = new int[places.Length];
        Array.Fill(_placeOf, -1);
        for (var i = 0; i < _places.Length; i++)
        {
            _placeOf[Array.IndexOf(places, slots.Places[i].Id)] = i;
        }

        Reset(scale: 1);
    }

    /// <summary>Mass that is left, kg; infinite without a limit.</summary>
    public double Mass => _mass == Unlimited ? double.PositiveInfinity : _mass / 1e6;

    /// <summary>Tells what is left under each limit that there is.</summary>
    public void Describe(EntityViewBuilder view, string name)
    {
        if (_count != Unlimited)
        {
            view.Count($"{name}/slots", _count, "slots");
        }

        foreach (var (what, left, unit) in new[]
        {
            ("mass", _mass, "kg"), ("power", _power, "W"), ("data-rate", _data, "Mbit/s"),
        })
        {
            if (left != Unlimited)
            {
                view.Number($"{name}/{what}", left / 1e6, unit);
            }
        }
    }

    /// <summary>All that the host offers beside its own payload.</summary>
    /// <param name="scale">Factor on its mass.</param>
    /// <param name="factor">Part of it that a changed host still offers.</param>
    public void Reset(double scale, double factor = 1)
    {
        var own = _slots.Own ?? new OwnPayload();
        _count = _slots.Count is { } count ? (long)Math.Floor(count * factor) - own.Count : Unlimited;
        _mass = Less(Limit(_slots.Mass, scale * factor), own.Mass);
        _power = Less(Limit(_slots.Power, factor), own.Power);
        _data = Less(Limit(_slots.DataRate, factor), own.DataRate);
        for (var i = 0; i < _places.Length; i++)
        {
            _places[i] = Limit(_slots.Places[i].Mass, scale * factor);
        }
    }

    /// <summary>The same room as another of the same host.</summary>
    public void CopyFrom(HostRoom other)
    {
        (_count, _mass, _power, _data) = (other._count, other._mass, other._power, other._data);
        other._places.CopyTo(_places, 0);
    }

    /// <summary>
    /// Keeps a part of what is left: of the mass, or of the count where the mass is not limited. Other limits go.
    /// </summary>
    public void Reserve(HostRoom whole, double share)
    {
        var byCount = whole._mass == Unlimited && whole._count != Unlimited;
        _count = byCount ? (long)Math.Floor(Math.Max(0, whole._count) * share) : Unlimited;
        _mass = whole._mass == Unlimited ? Unlimited : (long)Math.Floor(Math.Max(0, whole._mass) * share);
        (_power, _data) = (Unlimited, Unlimited);
        Array.Fill(_places, Unlimited);
    }

    /// <summary>The first limit that a proposal breaks, or null when it fits.</summary>
    public RefusalReason? Refuses(in CallProposal proposal) =>
        !Takes(proposal.Level) ? RefusalReason.Level
        : PlaceFor(proposal) == NoPlace ? RefusalReason.Place
        : proposal.Mass > _largest ? RefusalReason.LargestItem
        : _count < 1 ? RefusalReason.Count
        : proposal.Mass > _mass || !FitsPlace(proposal) ? RefusalReason.Mass
        : proposal.Power > _power ? RefusalReason.Power
        : proposal.DataRate > _data ? RefusalReason.DataRate
        : null;

    public void Take(ref CallProposal proposal)
    {
        var place = PlaceFor(proposal);
        if (proposal.Place < 0 && place >= 0)
        {
            proposal.Place = Array.IndexOf(_placeOf, place);
        }

        Change(proposal, place, -1);
    }

    public void Give(in CallProposal proposal) => Change(proposal, PlaceFor(proposal), 1);

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref _count);
        visitor.Value(ref _mass);
        visitor.Value(ref _power);
        visitor.Value(ref _data);
        visitor.Values(_places.AsSpan());
    }

    private const int NoPlace = -2;

    private static long Limit(double? amount, double factor) =>
        amount is { } limit ? CallProposal.Whole(limit * factor) : Unlimited;

    private static long Less(long limit, double own) =>
        limit == Unlimited ? Unlimited : limit - CallProposal.Whole(own);

    private static void Change(ref long room, long amount) => room += room == Unlimited ? 0 : amount;

    private bool Takes(InstrumentLevel level)
    {
        var levels = _slots.Levels;
        for (var i = 0; i < levels.Count; i++)
        {
            if (levels[i] == level)
            {
                return true;
            }
        }

        return levels.Count == 0;
    }

    /// <summary>The part that a proposal goes to: its own, or the one with most room; −1 without parts.</summary>
    private int PlaceFor(in CallProposal proposal)
    {
        if (_places.Length == 0)
        {
            return -1;
        }

        if (proposal.Place >= 0)
        {
            return _placeOf[proposal.Place] is >= 0 and var own ? own : NoPlace;
        }

        var best = 0;
        for (var i = 1; i < _places.Length; i++)
        {
            best = _places[i] > _places[best] ? i : best;
        }

        return best;
    }

    private bool FitsPlace(in CallProposal proposal) =>
        PlaceFor(proposal) is var place && (place < 0 || proposal.Mass <= _places[place]);

    private void Change(in CallProposal proposal, int place, int sign)
    {
        Change(ref _count, sign);
        Change(ref _mass, sign * proposal.Mass);
        Change(ref _power, sign * proposal.Power);
        Change(ref _data, sign * proposal.DataRate);
        if (place >= 0)
        {
            Change(ref _places[place], sign * proposal.Mass);
        }
    }
}
