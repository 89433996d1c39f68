using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Results;

/// <content>People on the Moon.</content>
public static partial class MetricCatalogue
{
    /// <summary>Crewed visits after the first landing that landed, where they are flown.</summary>
    public static MetricSpec Visits { get; } = new(
        "visits", "1", EntityKind.Mission, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Crewed visits after the first landing that landed, where they are flown.");

    /// <summary>Flights of such visits lost at launch or landing.</summary>
    public static MetricSpec VisitLosses { get; } = new(
        "visit-losses", "1", EntityKind.Mission, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Flights of crewed visits lost at launch or landing.");
}
