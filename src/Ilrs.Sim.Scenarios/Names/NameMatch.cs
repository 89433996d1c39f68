namespace Ilrs.Sim.Scenarios.Names;

/// <summary>What a name means in a scenario.</summary>
/// <param name="Item">What it means; null when nothing, or several things, go by it.</param>
/// <param name="Error">Why there is none, in words that say what was expected; null when there is one.</param>
/// <param name="Others">
/// What else goes by the name: all of them where it is ambiguous, and where one of several stands for its country the
/// rest of them.
/// </param>
public sealed record NameMatch(NamedItem? Item, string? Error, IReadOnlyList<NamedItem> Others);
