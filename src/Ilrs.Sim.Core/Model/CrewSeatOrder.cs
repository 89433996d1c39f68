namespace Ilrs.Sim.Core.Model;

/// <summary>Who comes first when seats of a crewed flight are given to partners.</summary>
public enum CrewSeatOrder
{
    /// <summary>Who had the fewest seats so far.</summary>
    Rotating,

    /// <summary>Whose share of what was given is the largest for its next seat (highest averages).</summary>
    ContributionShare,

    /// <summary>Leads, then who had the fewest seats so far.</summary>
    LeadFirst,
}
