namespace Ilrs.Sim.Core.Model;

/// <summary>How the seats of a scheduled intake are shared among nominees.</summary>
public enum SeatPolicy
{
    /// <summary>In proportion to nominees; left-over seats by largest fraction, ties by id.</summary>
    Proportional,

    /// <summary>One seat each in turn, by id, until seats or nominees run out.</summary>
    EqualShares,

    /// <summary>Home partners with owner-awarded instruments first, then as equal shares.</summary>
    OperatorsFirst,
}
