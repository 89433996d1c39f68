namespace Ilrs.Sim.Core.Entities;

/// <summary>What is left of a host's room for guest instruments.</summary>
internal sealed class SlotRoom
{
    private readonly ModelTables _tables;
    private double _count;
    private double _mass;
    private double _power;
    private double _data;

    /// <summary>The room of a host, less the instruments that have a slot from before the scenario.</summary>
    public SlotRoom(ModelTables tables, int host)
    {
        _tables = tables;
        var slots = tables.SlotsOf(host)!;
        _count = slots.Count ?? double.PositiveInfinity;
        _mass = slots.Mass ?? double.PositiveInfinity;
        _power = slots.Power ?? double.PositiveInfinity;
        _data = slots.DataRate ?? double.PositiveInfinity;
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
        _count = double.IsInfinity(_mass) ? Math.Floor(_count * share) : double.PositiveInfinity,
        _mass = _mass * share,
        _power = double.PositiveInfinity,
        _data = double.PositiveInfinity,
    };

    /// <summary>The first limit that a proposal breaks, or null when it fits.</summary>
    public RefusalReason? Refuses(in CallProposal proposal)
    {
        var item = _tables.Instruments[proposal.Instrument].Definition;
        return _count < 1 ? RefusalReason.Count
            : item.Mass > _mass ? RefusalReason.Mass
            : item.Power > _power ? RefusalReason.Power
            : item.DataRate > _data ? RefusalReason.DataRate
            : null;
    }

    public void Take(in CallProposal proposal) => Take(_tables.Instruments[proposal.Instrument].Definition);

    private void Take(Model.InstrumentDefinition item)
    {
        _count -= 1;
        _mass -= item.Mass;
        _power -= item.Power;
        _data -= item.DataRate;
    }
}
