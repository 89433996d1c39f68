using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Results;

/// <summary>Where each number of a <see cref="ReplicationResult"/> stands. Immutable.</summary>
public sealed class MetricLayout
{
    /// <summary>Makes a layout; the series stand in the order of their cells, without gaps.</summary>
    /// <param name="calendar">The scenario's calendar.</param>
    /// <param name="firstMonth">First month, in months since 2000-01.</param>
    /// <param name="months">Number of months that the scenario touches.</param>
    /// <param name="series">Metric series in the order of their cells.</param>
    /// <param name="tracked">Tracked items in the order of dates.</param>
    /// <param name="resources">Resources in the order of accounts.</param>
    public MetricLayout(
        Calendar calendar,
        int firstMonth,
        int months,
        IReadOnlyList<MetricSeries> series,
        IReadOnlyList<TrackedItem> tracked,
        IReadOnlyList<ResourceDefinition> resources)
    {
        Calendar = calendar;
        FirstMonth = firstMonth;
        Months = months;
        Series = series;
        Tracked = tracked;
        Resources = resources;
        CellCount = series.Count == 0 ? 0 : series[^1].Offset + series[^1].Length;
    }

    /// <summary>The scenario's calendar.</summary>
    public Calendar Calendar { get; }

    /// <summary>First month of the scenario, in months since 2000-01.</summary>
    public int FirstMonth { get; }

    /// <summary>Number of months that the scenario touches.</summary>
    public int Months { get; }

    /// <summary>First calendar year of the scenario.</summary>
    public int FirstYear => Calendar.DateOf(Calendar.StartOfMonth(FirstMonth)).Year;

    /// <summary>Number of calendar years that the scenario touches.</summary>
    public int Years => Calendar.DateOf(Calendar.StartOfMonth(FirstMonth + Months - 1)).Year - FirstYear + 1;

    /// <summary>Metric series in the order of their cells.</summary>
    public IReadOnlyList<MetricSeries> Series { get; }

    /// <summary>Tracked items in the order of dates and held rows.</summary>
    public IReadOnlyList<TrackedItem> Tracked { get; }

    /// <summary>Resources in the order of accounts.</summary>
    public IReadOnlyList<ResourceDefinition> Resources { get; }

    /// <summary>Number of cells of a replication.</summary>
    public int CellCount { get; }
}
