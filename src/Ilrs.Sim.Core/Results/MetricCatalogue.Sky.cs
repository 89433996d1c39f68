using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Results;

/// <content>Metrics of what flies over the Moon.</content>
public static partial class MetricCatalogue
{
    /// <summary>Share of the time in which at least one relay serves the client.</summary>
    public static MetricSpec RelayCoverage { get; } = new(
        "relay-coverage", "1", EntityKind.Station, MetricStep.Yearly, MetricEstimator.Mean, "client",
        "Share of the time in which at least one relay in service serves the client.");

    /// <summary>Satellites in service.</summary>
    public static MetricSpec Satellites { get; } = new(
        "satellites", "1", EntityKind.Station, MetricStep.Yearly, MetricEstimator.Last, null,
        "Satellites in service, all modules together.");
}
