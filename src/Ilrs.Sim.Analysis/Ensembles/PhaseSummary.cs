using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>A phase and the milestone that begins it.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Begins">Date of its milestone; null for the phase in which the scenario starts.</param>
/// <param name="Announced">Chance to begin before the announced date; null when none was announced.</param>
public sealed record PhaseSummary(PhaseDefinition Phase, DateSummary? Begins, DeadlineSummary? Announced);
