using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Mean closing totals of a resource's account, in the resource's unit.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Opening">Stock at the start.</param>
/// <param name="Contributed">Paid in by partners and modules.</param>
/// <param name="Committed">Set aside for work that has not used it yet.</param>
/// <param name="Consumed">Used up.</param>
/// <param name="Returned">Given back to contributors.</param>
/// <param name="Lost">Lost with a failed flight or module.</param>
/// <param name="Expired">Not used in time.</param>
/// <param name="Stock">In the pool and on earmarked accounts.</param>
public sealed record AccountSummary(
    ResourceDefinition Resource,
    double Opening,
    double Contributed,
    double Committed,
    double Consumed,
    double Returned,
    double Lost,
    double Expired,
    double Stock);
