namespace Ilrs.Sim.Cli.Commands;

/// <summary>Which scenario is meant.</summary>
/// <param name="Scenario">Name of a built-in scenario, or path of a file.</param>
/// <param name="Overlays">Overlays in the order of application.</param>
/// <param name="Sets">Changes of single values, <c>path=value</c>.</param>
internal sealed record ScenarioSelection(
    string Scenario,
    IReadOnlyList<string> Overlays,
    IReadOnlyList<string> Sets);
