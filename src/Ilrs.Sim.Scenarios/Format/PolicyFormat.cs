using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>The cooperation office's rules.</summary>
internal static class PolicyFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<AllocationPolicy> Allocation = Keys.Default(
        "allocation",
        EnumWords.All<AllocationPolicy>(),
        "critical-path-first",
        "How the pool is allocated each month.");

    private static readonly Key<SelectionPolicy> Selection = Keys.Default(
        "selection", EnumWords.All<SelectionPolicy>(), "merit", "How proposals for slots are selected.");

    private static readonly Key<double> NewcomerQuota = Keys.Default(
        "newcomer_quota", Quantities.Share, "0.25", "Share of a call's mass kept for newcomers under newcomer-quota.");

    private static readonly Key<SeatPolicy> Seats = Keys.Default(
        "seats", EnumWords.All<SeatPolicy>(), "proportional", "How the seats of scheduled intakes are shared.");

    private static readonly Key<Governance> Governing = Keys.Default(
        "governance", EnumWords.All<Governance>(), "lead-decides", "Who decides for the programme and has a vote.");

    private static readonly Key<RehomePolicy> Rehome = Keys.Default(
        "rehome",
        EnumWords.All<RehomePolicy>(),
        "release",
        "What becomes of awards whose host is cancelled or changed.");

    private static readonly Key<Parameter> Patience = Keys.Optional(
        "patience",
        Quantities.UncertainDuration,
        "How long an instrument waits for a new host before it is withdrawn, drawn for each wait; default: for ever.");

    private static readonly Key<double> Ageing = Keys.Default(
        "ageing", Quantities.Share, "0", "Share of its merit that a waiting instrument loses in a year.");

    /// <summary>The shape of the rules.</summary>
    public static readonly MappingShape<PolicyDefinition> Shape = new(
        "policies", "The cooperation office's rules.", Keys, r => new()
        {
            Allocation = r.Get(Allocation),
            Selection = r.Get(Selection),
            NewcomerQuota = r.Get(NewcomerQuota),
            Seats = r.Get(Seats),
            Governance = r.Get(Governing),
            Rehome = r.Get(Rehome),
            Patience = r.Find(Patience),
            Ageing = r.Get(Ageing),
        });
}
