namespace Ilrs.Sim.Core.Model;

/// <summary>
/// Order in which a call considers letters at the first cut and proposals at the decision; each is taken when it fits
/// all limits.
/// </summary>
public enum SelectionPolicy
{
    /// <summary>Highest merit first.</summary>
    Merit,

    /// <summary>
    /// Owners with the largest contributions so far (share of each resource, averaged) first; then merit.
    /// </summary>
    ContributionShare,

    /// <summary>Owners with the fewest kilograms awarded so far first; then merit.</summary>
    FairShare,

    /// <summary>Owners without any award first, up to the quota of the mass; then merit.</summary>
    NewcomerQuota,

    /// <summary>The lead's instruments first; then merit.</summary>
    LeadFirst,
}
