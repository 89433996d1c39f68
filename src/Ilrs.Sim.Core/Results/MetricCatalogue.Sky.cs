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

    /// <summary>Mean of the published belief on a chance of success.</summary>
    public static MetricSpec PublishedBelief { get; } = new(
        "published-belief", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, "chance",
        "Mean of the beta posterior of a chance of launch or landing after the outcomes so far; no draw looks at it.");
}
