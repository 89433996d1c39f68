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

    private static readonly Key<AwardVote> Voting = Keys.Default(
        "award_vote",
        EnumWords.All<AwardVote>(),
        "none",
        "How a committee accepts the order in which projects are considered: else it is that of merit.");

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

    private static readonly KeySet Changes = new();
    private static readonly Key<AllocationPolicy> NewAllocation = Changes.Optional(
        "allocation", EnumWords.All<AllocationPolicy>(), "How the pool is allocated from then on.");

    private static readonly Key<SelectionPolicy> NewSelection = Changes.Optional(
        "selection", EnumWords.All<SelectionPolicy>(), "How proposals for slots are selected from then on.");

    private static readonly Key<double> NewQuota = Changes.Optional(
        "newcomer_quota", Quantities.Share, "Share of a call's mass kept for newcomers from then on.");

    private static readonly Key<SeatPolicy> NewSeats = Changes.Optional(
        "seats", EnumWords.All<SeatPolicy>(), "How the seats of scheduled intakes are shared from then on.");

    private static readonly Key<Governance> NewGovernance = Changes.Optional(
        "governance", EnumWords.All<Governance>(), "Who decides from then on.");

    private static readonly Key<AwardVote> NewVoting = Changes.Optional(
        "award_vote", EnumWords.All<AwardVote>(), "How a committee accepts the order of awards from then on.");

    private static readonly Key<RehomePolicy> NewRehome = Changes.Optional(
        "rehome", EnumWords.All<RehomePolicy>(), "What becomes of awards without a host from then on.");

    private static readonly Key<Parameter> NewPatience = Changes.Optional(
        "patience", Quantities.UncertainDuration, "How long an instrument waits that loses its host from then on.");

    private static readonly Key<double> NewAgeing = Changes.Optional(
        "ageing", Quantities.Share, "Share of its merit that a waiting instrument loses in a year, from then on.");

    /// <summary>The shape of rules that change; what is not written stays as it is.</summary>
    public static readonly MappingShape<PolicyAmendment> Change = new(
        "policy changes", "Rules of the cooperation office that change; what is not written stays.", Changes, r => new()
        {
            Allocation = r.FindValue(NewAllocation),
            Selection = r.FindValue(NewSelection),
            NewcomerQuota = r.FindValue(NewQuota),
            Seats = r.FindValue(NewSeats),
            Governance = r.FindValue(NewGovernance),
            AwardVote = r.FindValue(NewVoting),
            Rehome = r.FindValue(NewRehome),
            Patience = r.Find(NewPatience),
            Ageing = r.FindValue(NewAgeing),
        });

    /// <summary>The shape of the rules.</summary>
    public static readonly MappingShape<PolicyDefinition> Shape = new(
        "policies", "The cooperation office's rules.", Keys, r => new()
        {
            Allocation = r.Get(Allocation),
            Selection = r.Get(Selection),
            NewcomerQuota = r.Get(NewcomerQuota),
            Seats = r.Get(Seats),
            Governance = r.Get(Governing),
            AwardVote = r.Get(Voting),
            Rehome = r.Get(Rehome),
            Patience = r.Find(Patience),
            Ageing = r.Get(Ageing),
        });
}
