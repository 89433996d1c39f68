using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// Which prerequisite of an item came last, over the replications in which the item came. Where the condition held
/// from the start, none did.
/// </summary>
/// <param name="Item">The milestone, module or mission.</param>
/// <param name="Reached">Number of replications in which it came.</param>
/// <param name="Prerequisites">Its prerequisites in the order of its condition, each once.</param>
public sealed record PrerequisiteSummary(
    TrackedItem Item,
    long Reached,
    IReadOnlyList<PrerequisiteCount> Prerequisites);
