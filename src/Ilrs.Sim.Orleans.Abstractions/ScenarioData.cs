namespace Ilrs.Sim.Orleans.Abstractions;

/// <summary>Which scenario is meant: a built-in name or a text, with overlays and settings over it.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.scenario-data")]
public sealed record ScenarioData
{
    /// <summary>A built-in scenario; with a text, what stands for the file's name in errors.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>The scenario as YAML or JSON; null for the built-in scenario of the name.</summary>
    [Id(1)]
    public string? Text { get; init; }

    /// <summary>Names of built-in overlays, laid over the scenario in order.</summary>
    [Id(2)]
    public string[] Overlays { get; init; } = [];

    /// <summary>Settings PATH=VALUE or LEVER=VALUE, applied last, in order.</summary>
    [Id(3)]
    public string[] Sets { get; init; } = [];
}
