namespace Ilrs.Sim.Scenarios;

/// <summary>A scenario or overlay that ships with the library.</summary>
/// <param name="Name">Its name, which stands wherever a scenario or overlay is named.</param>
/// <param name="IsOverlay">True for an overlay of the what-if shelf, which changes the scenario it extends.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Description">What it is about; null when it does not say.</param>
public sealed record BuiltInScenario(string Name, bool IsOverlay, string Title, string? Description);
