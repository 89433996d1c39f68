using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Hosting;

/// <summary>Which scenario is meant: a built-in name or a text, with overlays and settings over it.</summary>
public sealed record ScenarioChoice
{
    /// <summary>A built-in scenario; with <see cref="Text"/>, what stands for the file's name in errors.</summary>
    public required string Name { get; init; }

    /// <summary>The scenario as YAML or JSON; null for the built-in scenario of the name.</summary>
    public string? Text { get; init; }

    /// <summary>Names of built-in overlays, laid over the scenario in order.</summary>
    public IReadOnlyList<string> Overlays { get; init; } = [];

    /// <summary>Settings <c>PATH=VALUE</c> or <c>LEVER=VALUE</c>, applied last, in order.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary>Reads it, with every error at once. A host opens no files: names are built-in ones.</summary>
    internal ScenarioLoadResult Load() => Text is null && !BuiltInScenarios.Contains(Name)
        ? ScenarioLoader.LoadText(Name, $"extends: '{Name.Replace("'", "''", StringComparison.Ordinal)}'")
        : ScenarioLoader.LoadText(Name, Text ?? BuiltInScenarios.Open(Name), Overlays, Sets);
}
