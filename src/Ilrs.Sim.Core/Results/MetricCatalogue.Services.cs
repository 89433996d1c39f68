using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Results;

/// <content>Metrics of services to users outside the programme.</content>
public static partial class MetricCatalogue
{
    /// <summary>What users outside the programme were served with.</summary>
    public static MetricSpec ServiceDelivered { get; } = new(
        "service-delivered", "1", EntityKind.Station, MetricStep.Yearly, MetricEstimator.Sum, "service",
        "What users outside the programme were served with: hours of relay or navigation, tonnes of oxygen, "
        + "person-days of crewed stays, kilogram-years of hosting.");
}
