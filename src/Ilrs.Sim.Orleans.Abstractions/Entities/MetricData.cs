namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>The cells of one metric series of an entity.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.metric-data")]
public sealed record MetricData
{
    /// <summary>Name of the metric.</summary>
    [Id(0)]
    public required string Metric { get; init; }

    /// <summary>Value of the second dimension, such as a resource.</summary>
    [Id(1)]
    public string? Label { get; init; }

    /// <summary>Unit of the numbers.</summary>
    [Id(2)]
    public required string Unit { get; init; }

    /// <summary>One number, one for each calendar year, or one for each month of the scenario.</summary>
    [Id(3)]
    public required double[] Cells { get; init; }
}
