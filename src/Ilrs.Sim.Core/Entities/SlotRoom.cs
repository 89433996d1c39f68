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

    /// <summary>The room of a host, less the instruments that have a slot from before the scenario.</summary>
    public SlotRoom(ModelTables tables, int host)
    {
        _tables = tables;
        var slots = tables.SlotsOf(host)!;
        _count = slots.Count ?? Unlimited;
        _mass = Limit(slots.Mass);
        _power = Limit(slots.Power);
        _data = Limit(slots.DataRate);
        foreach (var entry in tables.Instruments)
        {
            if (entry.AwardedHost == host)
            {
                Take(entry.Definition);
            }
        }
    }

    private SlotRoom(ModelTables tables) => _tables = tables;

    /// <summary>A part of the mass, or of the count when the mass is not limited.</summary>
    public SlotRoom Share(double share) => new(_tables)
    {
        _count = _mass == Unlimited && _count != Unlimited ? (long)Math.Floor(_count * share) : Unlimited,
        _mass = _mass == Unlimited ? Unlimited : (long)Math.Floor(_mass * share),
        _power = Unlimited,
        _data = Unlimited,
    };

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
