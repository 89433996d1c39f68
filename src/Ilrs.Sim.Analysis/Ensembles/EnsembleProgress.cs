namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>How far an ensemble is, at the end of a block of replications.</summary>
/// <param name="Done">Replications that are summed up: the first so many by index.</param>
/// <param name="Summarise">
/// The result of these replications, the same to the bit as that of a run of so many; to be called within the call
/// that handed it over.
/// </param>
public sealed record EnsembleProgress(long Done, Func<EnsembleResult> Summarise);
