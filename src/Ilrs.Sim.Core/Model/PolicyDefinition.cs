namespace Ilrs.Sim.Core.Model;

/// <summary>The cooperation office's rules.</summary>
public sealed record PolicyDefinition
{
    /// <summary>How the pool is allocated each month.</summary>
    public AllocationPolicy Allocation { get; init; } = AllocationPolicy.CriticalPathFirst;

    /// <summary>How proposals are selected.</summary>
    public SelectionPolicy Selection { get; init; } = SelectionPolicy.Merit;

    /// <summary>
    /// Share of a call's mass kept for newcomers under <see cref="SelectionPolicy.NewcomerQuota"/>, 0 to 1.
    /// </summary>
    public double NewcomerQuota { get; init; } = 0.25;

    /// <summary>How the seats of scheduled intakes are shared.</summary>
    public SeatPolicy Seats { get; init; } = SeatPolicy.Proportional;

    /// <summary>Who decides for the programme, and so who has a vote.</summary>
    public Governance Governance { get; init; } = Governance.LeadDecides;

    /// <summary>How a committee accepts the order of awards; without a committee nobody votes.</summary>
    public AwardVote AwardVote { get; init; }

    /// <summary>What becomes of awards whose host is cancelled or changed.</summary>
    public RehomePolicy Rehome { get; init; } = RehomePolicy.Release;

    /// <summary>
    /// How long an instrument waits for a new host before its owner withdraws it, seconds; drawn for each wait. Null:
    /// for ever.
    /// </summary>
    public Parameter? Patience { get; init; }

    /// <summary>Share of its merit that a waiting instrument loses in a year, 0 to 1.</summary>
    public double Ageing { get; init; }
}
