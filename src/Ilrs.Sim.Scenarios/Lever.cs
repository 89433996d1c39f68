namespace Ilrs.Sim.Scenarios;

/// <summary>
/// Something that somebody can choose; <c>--set ID=value</c> chooses, within the range or the values.
/// </summary>
/// <param name="Id">Stable id.</param>
/// <param name="Path">Path of the key that it sets.</param>
/// <param name="Meaning">What it means to people; null when not given.</param>
/// <param name="Low">Lowest value as written; null for a list of values.</param>
/// <param name="High">Highest value as written; null for a list of values.</param>
/// <param name="Values">The values that can be chosen, as written; empty for a range.</param>
public sealed record Lever(
    string Id, string Path, string? Meaning, string? Low, string? High, IReadOnlyList<string> Values);
