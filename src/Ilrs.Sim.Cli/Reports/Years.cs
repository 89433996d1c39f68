using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>The years that tables look at.</summary>
internal static class Years
{
    private static readonly int[] LookAt = [2025, 2030, 2035, 2040, 2045];

    /// <summary>The first year of a scenario, every fifth, and the last.</summary>
    public static IReadOnlyList<int> Of(MetricLayout layout)
    {
        var (first, last) = (layout.FirstYear, layout.FirstYear + layout.Years - 1);
        return [.. LookAt.Where(x => x > first && x < last).Prepend(first).Append(last).Distinct()];
    }
}
