using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.TestKit.Hosts;

/// <summary>The scenarios through which every host is taken.</summary>
public static class ConformanceScenarios
{
    /// <summary>
    /// The built-in scenarios and one what-if; all what-ifs when <c>ILRS_LONG</c> is 1, as each host takes seconds for
    /// each of them.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } = Environment.GetEnvironmentVariable("ILRS_LONG") == "1"
        ? [.. BuiltInScenarios.Names]
        : [.. BuiltInScenarios.List().Where(x => !x.IsOverlay || x.Name == "az-2023-statement").Select(x => x.Name)];
}
