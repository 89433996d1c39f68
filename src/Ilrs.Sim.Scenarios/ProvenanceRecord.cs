namespace Ilrs.Sim.Scenarios;

/// <summary>What a record of the scenario rests on: a line of the assumption ledger.</summary>
/// <param name="Path">Path of the record, such as <c>missions.change-8</c>.</param>
/// <param name="Basis">assumption, general-knowledge or derived; null when only sources are named.</param>
/// <param name="Confidence">high, medium or low; null when only sources are named.</param>
/// <param name="Why">The reason in words; null when not given.</param>
/// <param name="Sources">Ids of the sources.</param>
public sealed record ProvenanceRecord(
    string Path, string? Basis, string? Confidence, string? Why, IReadOnlyList<string> Sources);
