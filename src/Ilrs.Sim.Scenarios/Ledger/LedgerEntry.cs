namespace Ilrs.Sim.Scenarios.Ledger;

/// <summary>A record of a scenario with what it says and what it rests on.</summary>
/// <param name="Path">Where it stands, such as <c>missions.change-8.slips[0]</c>.</param>
/// <param name="Name">Its name for people; null when it has none.</param>
/// <param name="Value">
/// Its values as they are written; parts that say themselves what they rest on are left out.
/// </param>
/// <param name="Basis">assumption, general-knowledge, derived; null when only sources are named.</param>
/// <param name="Confidence">high, medium or low; null when only sources are named.</param>
/// <param name="Why">The reason in words; null when not given.</param>
/// <param name="Sources">Ids of the sources.</param>
public sealed record LedgerEntry(
    string Path,
    string? Name,
    string Value,
    string? Basis,
    string? Confidence,
    string? Why,
    IReadOnlyList<string> Sources)
{
    /// <summary>True when it is an assumption.</summary>
    public bool IsAssumption => Basis == "assumption";
}
