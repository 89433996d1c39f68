using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Results;

/// <content>People on the Moon.</content>
public static partial class MetricCatalogue
{
    /// <summary>Crewed visits after the first landing that landed, where they are flown.</summary>
    public static MetricSpec Visits { get; } = new(
        "visits", "1", EntityKind.Mission, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Crewed visits after the first landing that landed, where they are flown.");

    /// <summary>People of crewed flights who found no berth and did not stay.</summary>
    public static MetricSpec CrewTurnedAway { get; } = new(
        "crew-turned-away", "1", EntityKind.Station, MetricStep.Yearly, MetricEstimator.Sum, null,
        "People of crewed flights who found no berth on the Moon and did not stay.");

    /// <summary>Seats of crewed flights that partners had.</summary>
    public static MetricSpec CrewSeats { get; } = new(
        "crew-seats", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, "partner",
        "Seats that partners had on crewed flights that landed.");

    /// <summary>Flights of such visits lost at launch or landing.</summary>
    public static MetricSpec VisitLosses { get; } = new(
        "visit-losses", "1", EntityKind.Mission, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Flights of crewed visits lost at launch or landing.");
}
