namespace Ilrs.Sim.Scenarios.Names;

/// <summary>Something that people call by a name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its stable id.</param>
/// <param name="Name">Its name for people.</param>
public sealed record NamedItem(NamedKind Kind, string Id, string Name);
