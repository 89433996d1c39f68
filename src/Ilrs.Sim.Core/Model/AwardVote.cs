namespace Ilrs.Sim.Core.Model;

/// <summary>Whether a committee votes on the order in which a call's projects are considered.</summary>
public enum AwardVote
{
    /// <summary>The rule of selection stands by itself.</summary>
    None,

    /// <summary>Its order stands with more than half of all votes; else that of merit.</summary>
    Majority,

    /// <summary>Its order stands when nobody votes against it; else that of merit.</summary>
    Consensus,
}
