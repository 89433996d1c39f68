using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Results;

public static partial class MetricCatalogue
{
    /// <summary>Worth of what the partner gave to others.</summary>
    public static MetricSpec BarterGiven { get; } = new(
        "barter-given", "MUSD", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, "partner",
        "Worth, at stated prices, of what the partner gave to others or to the pool: instruments, carriage, hosting, "
        + "seats, loans, contributions, hours of ground stations, payments for slots; what it did for itself or its "
        + "own house does not count.");

    /// <summary>Worth of what the partner received from others.</summary>
    public static MetricSpec BarterReceived { get; } = new(
        "barter-received", "MUSD", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, "partner",
        "Worth, at stated prices, of what the partner received from others: carriage and hosting of its instruments, "
        + "others' data, seats, loans.");

    /// <summary>Worth of what was given, by item.</summary>
    public static MetricSpec BarterGivenItems { get; } = new(
        "barter-given-items", "MUSD", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, "item",
        "Worth of what all partners gave, by item.");

    /// <summary>Worth of what was received, by item.</summary>
    public static MetricSpec BarterReceivedItems { get; } = new(
        "barter-received-items", "MUSD", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, "item",
        "Worth of what partners with a name received, by item; data are not used up, so more may be received than "
        + "given.");

    /// <summary>Received over given, from the start to the end of the year.</summary>
    public static MetricSpec ReturnRatio { get; } = new(
        "return-ratio", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, "partner",
        "Worth received over worth given, from the start to the end of the year; 0 as long as nothing is given.");

    /// <summary>The same of all partners but the lead and its house.</summary>
    public static MetricSpec ReturnRatioOthers { get; } = new(
        "return-ratio-others", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, null,
        "Worth received over worth given by all partners but the lead and what is of one house with it.");

    /// <summary>Given over the partner's own budget.</summary>
    public static MetricSpec GivenOfBudget { get; } = new(
        "given-of-budget", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Last, "partner",
        "Worth given as a share of the partner's own budget, both from the start to the horizon.");

    /// <summary>Received over the partner's own budget.</summary>
    public static MetricSpec ReceivedOfBudget { get; } = new(
        "received-of-budget", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Last, "partner",
        "Worth received as a share of the partner's own budget, both from the start to the horizon.");

    /// <summary>Slots that partners bought or bartered.</summary>
    public static MetricSpec SlotsSold { get; } = new(
        "slots-sold", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, "how",
        "Slots that partners bought from their own funds, or bartered for what they had given more than received.");

    /// <summary>What was paid for them.</summary>
    public static MetricSpec SlotsPaid { get; } = new(
        "slots-paid", "MUSD", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, "how",
        "Listed price of the slots that were sold: paid to the operators of their hosts, or set aside of credit.");

    /// <summary>Slots that a partner bought or bartered.</summary>
    public static MetricSpec SlotsSoldTo { get; } = new(
        "slots-sold-to", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "partner",
        "Slots that the partner bought or bartered.");

    /// <summary>Hours of others' instruments whose data the partner may use from the year on.</summary>
    public static MetricSpec DataHours { get; } = new(
        "data-hours", "h", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, "partner",
        "Hours of others' instruments whose data became open to the partner: the owner period is over, and it is a "
        + "member at the end of the year.");

    /// <summary>Samples lent to the partner.</summary>
    public static MetricSpec SampleLoans { get; } = new(
        "sample-loans", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "partner",
        "Samples lent to the partner.");
}
