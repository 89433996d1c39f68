namespace Ilrs.Sim.Core.Entities;

/// <summary>What is left of a host's room for guest instruments.</summary>
internal sealed class SlotRoom
{
    private const long Unlimited = long.MaxValue;
    private readonly ModelTables _tables;
    private long _count;
    private long _mass;
    private long _power;
    private long _data;

    public SlotRoom(ModelTables tables) => _tables = tables;

    /// <summary>The room of a host, less the instruments that have a slot from before the scenario.</summary>
    public void Open(int host)
    {
        var slots = _tables.SlotsOf(host)!;
        _count = slots.Count ?? Unlimited;
        _mass = Limit(slots.Mass);
        _power = Limit(slots.Power);
        _data = Limit(slots.DataRate);
        foreach (var entry in _tables.Instruments)
        {
            if (entry.AwardedHost == host)
            {
                Take(entry.Definition);
            }
        }
    }

    /// <summary>A part of another room's mass, or of its count when its mass is not limited.</summary>
    public void Open(SlotRoom whole, double share)
    {
        var byCount = whole._mass == Unlimited && whole._count != Unlimited;
        _count = byCount ? (long)Math.Floor(whole._count * share) : Unlimited;
        _mass = whole._mass == Unlimited ? Unlimited : (long)Math.Floor(whole._mass * share);
        _power = Unlimited;
        _data = Unlimited;
    }

    /// <summary>The first limit that a proposal breaks, or null when it fits.</summary>
    public RefusalReason? Refuses(in CallProposal proposal)
    {
        var item = _tables.Instruments[proposal.Instrument].Definition;
        return _count < 1 ? RefusalReason.Count
            : Whole(item.Mass) > _mass ? RefusalReason.Mass
            : Whole(item.Power) > _power ? RefusalReason.Power
            : Whole(item.DataRate) > _data ? RefusalReason.DataRate
            : null;
    }

    public void Take(in CallProposal proposal) => Take(_tables.Instruments[proposal.Instrument].Definition);

    private static long Limit(double? amount) => amount is { } limit ? Whole(limit) : Unlimited;

    /// <summary>Millionths: sums and comparisons are exact.</summary>
    private static long Whole(double amount) => (long)Math.Round(amount * 1e6);

    private static void Take(ref long room, long amount) => room -= room == Unlimited ? 0 : amount;

    private void Take(Model.InstrumentDefinition item)
    {
        Take(ref _count, 1);
        Take(ref _mass, Whole(item.Mass));
        Take(ref _power, Whole(item.Power));
        Take(ref _data, Whole(item.DataRate));
    }
}
