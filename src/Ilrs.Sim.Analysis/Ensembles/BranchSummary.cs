using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>What an ensemble gave by the alternatives of one branch.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Alternatives">Its alternatives in the order of the branch.</param>
public sealed record BranchSummary(BranchDefinition Branch, IReadOnlyList<AlternativeSummary> Alternatives);
