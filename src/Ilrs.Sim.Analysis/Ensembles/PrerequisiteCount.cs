using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>How often a prerequisite was the one that came last.</summary>
/// <param name="Prerequisite">The state of an entity that the condition names.</param>
/// <param name="Last">
/// Number of replications in which the item came and this prerequisite decided when its condition held.
/// </param>
public sealed record PrerequisiteCount(ConditionItem Prerequisite, long Last);
