namespace Ilrs.Sim.Core.Model;

/// <summary>What changes hands between partners and can have a price.</summary>
public enum PricedItem
{
    /// <summary>One unit of a resource that a partner pays to the pool or to what others operate.</summary>
    Contribution,

    /// <summary>One kilogram of an instrument that its owners hand over for a flight.</summary>
    Instrument,

    /// <summary>One kilogram of a guest that the operator of a host has brought to its place.</summary>
    Carriage,

    /// <summary>One hour in which the operator of a host lets a guest instrument work.</summary>
    Hosting,

    /// <summary>One hour of others' instruments whose data a member may use.</summary>
    Data,

    /// <summary>One seat of a scheduled intake.</summary>
    Seat,

    /// <summary>One loan of a sample.</summary>
    Loan,

    /// <summary>One hour in which a ground station sees the Moon and no other does.</summary>
    GroundHour,

    /// <summary>One kilogram of a slot that is bought or bartered.</summary>
    Slot,

    /// <summary>One seat of a crewed flight that landed, from its operator.</summary>
    CrewSeat,
}
