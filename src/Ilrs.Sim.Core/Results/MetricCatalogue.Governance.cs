using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Results;

/// <content>Votes of a committee, and blocs.</content>
public static partial class MetricCatalogue
{
    /// <summary>Orders of awards that a committee voted on.</summary>
    public static MetricSpec OrdersVoted { get; } = new(
        "orders-voted", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Orders of awards that a committee voted on.");

    /// <summary>Orders of awards that it did not accept.</summary>
    public static MetricSpec OrdersRefused { get; } = new(
        "orders-refused", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Orders of awards that a committee voted on and replaced by that of merit.");

    /// <summary>Members that belong to a bloc.</summary>
    public static MetricSpec BlocMembers { get; } = new(
        "bloc-members", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, "bloc",
        "Members, founders to institutions, that belong to a bloc; parts do not count beside what they are a part of.");

    /// <summary>Whether a partner has a vote in the committee at the end of a year.</summary>
    public static MetricSpec CommitteeSeat { get; } = new(
        "committee-seat", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, "partner",
        "1 where a partner has a vote in the committee at the end of the year, else 0.");
}
