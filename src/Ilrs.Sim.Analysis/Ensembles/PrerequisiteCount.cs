using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>How often a prerequisite was the one that came last.</summary>
/// <param name="Prerequisite">The item that the condition names.</param>
/// <param name="Last">Number of replications in which it made the condition hold.</param>
public sealed record PrerequisiteCount(TrackedItem Prerequisite, long Last);
