using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>How members come, go and count.</summary>
internal static class MembershipFormat
{
    private static readonly KeySet AuthorityKeys = new();
    private static readonly Key<string> Authority = AuthorityKeys.Required(
        "authority", IdShape.Of(NameKind.Partner), "The partner that coordinates.");

    private static readonly Key<SimTime> From = AuthorityKeys.Optional(
        "from", DateShape.Any, "Date from which it does; default: since before the scenario.");

    private static readonly KeySet RuleKeys = new();
    private static readonly Key<string> RuleId = RuleKeys.Required("id", IdShape.Local(), "Id of the rule.");
    private static readonly Key<MemberStatus> Status = RuleKeys.Required(
        "status", EnumWords.All<MemberStatus>(), "Status of the partner.");

    private static readonly Key<TrainingTrack> Track = RuleKeys.Required(
        "track", EnumWords.All<TrainingTrack>(), "Track of the programme.");

    private static readonly Key<Parameter> Mean = RuleKeys.Required(
        "mean", Quantities.UncertainAmount, "Mean number of nominees for one intake; drawn for each intake.");

    private static readonly Key<double> Growth = RuleKeys.Default(
        "growth", Quantities.Amount, "0", "At capability 1 the mean is multiplied by 1 plus this.");

    private static readonly Key<int> Most = RuleKeys.Required(
        "most", IntegerShape.Count, "Most nominees of one partner for one intake.");

    private static readonly KeySet Keys = new();
    private static readonly Key<MemberRights> Rights = Keys.Default(
        "rights",
        EnumWords.All<MemberRights>(),
        "by-status",
        "Who may propose instruments and name people; a partner without any status may do both.");

    private static readonly Key<ProposalRule> Proposals = Keys.Default(
        "proposals",
        EnumWords.All<ProposalRule>(),
        "one-call",
        "Whether an instrument is proposed to one call at a time, or to every call until one takes it.");

    private static readonly Key<Parameter> MeritLoading = Keys.Default(
        "merit_loading",
        Quantities.UncertainShare,
        "0",
        "How alike calls judge the instruments of one owner: 0 anew each time, 1 always the same; drawn once.");

    private static readonly Key<Parameter> Withdrawal = Keys.Optional(
        "withdrawal",
        Quantities.UncertainAmount,
        "Rate, a year, at which a state that has signed and operates nothing withdraws; default: never.");

    private static readonly Key<Parameter> WithdrawalOfOthers = Keys.Optional(
        "withdrawal_of_others",
        Quantities.UncertainAmount,
        "Rate, a year, at which an organisation or institution with a name that has signed and operates nothing "
        + "withdraws; default: never.");

    private static readonly Key<AccessionDefinition> Accession = Keys.Optional(
        "accession", AccessionFormat.Shape, "How candidates sign; default: nobody signs by itself.");

    private static readonly Key<IReadOnlyList<AuthorityPeriod>> Authorities = Keys.List(
        "authorities",
        new ListShape<AuthorityPeriod>(new MappingShape<AuthorityPeriod>(
            "authority-period", "The coordinating authority from a date on.", AuthorityKeys,
            r => new(r.Get(Authority), r.FindValue(From)))),
        "Coordinating authorities in the order of their dates; a date after the start is a change of authority.");

    private static readonly Key<Parameter> AuthorityFreeze = Keys.Default(
        "authority_freeze",
        Quantities.UncertainDuration,
        "0 days",
        "For how long a change of authority freezes open calls and keeps payload lists open; drawn for each.");

    private static readonly Key<bool> Engagement = Keys.Default(
        "engagement",
        BooleanShape.Any,
        "false",
        "Whether partners pay more or less as they get more or less, and may leave. Uncalibrated.");

    private static readonly Key<int> Team = Keys.Default(
        "team", IntegerShape.Count, "0", "People in the team of an instrument that has a slot: researchers.");

    private static readonly Key<long> OwnerPeriod = Keys.Optional(
        "owner_period",
        Quantities.Duration,
        "For how long an instrument's data are its owners' alone, in whole months; then members may use them; default: "
        + "data are not counted.");

    private static readonly Key<IReadOnlyList<LoanDefinition>> Loans = Keys.List(
        "loans", new RecordListShape<LoanDefinition>(LoanFormat.Shape, x => x.Id), "Samples that are lent to members.");

    private static readonly KeySet BlocKeys = new();
    private static readonly Key<string> Bloc = BlocKeys.Required(
        "bloc", IdShape.Local(), "The bloc, as partners and changes name it.");

    private static readonly Key<double> BlocWithdrawal = BlocKeys.Default(
        "withdrawal", Quantities.Amount, "1", "Factor on the rate of withdrawal of members that belong to it.");

    private static readonly Key<double> BlocLoss = BlocKeys.Default(
        "engagement_loss", Quantities.Amount, "1", "Factor on what their engagement loses, where engagement is on.");

    private static readonly Key<IReadOnlyList<BlocEffect>> Blocs = Keys.List(
        "blocs",
        new RecordListShape<BlocEffect>(
            new MappingShape<BlocEffect>(
                "bloc-effect", "What belonging to a bloc does to a member; without one it does nothing.", BlocKeys,
                r => new()
                {
                    Bloc = r.Get(Bloc), Withdrawal = r.Get(BlocWithdrawal), EngagementLoss = r.Get(BlocLoss),
                },
                mergeKey: "bloc"),
            b => b.Bloc,
            "bloc"),
        "What blocs do to members that belong to them; default: nothing.");

    private static readonly Key<CrewSeatRule> CrewSeats = Keys.Optional(
        "crew_seats", CrewSeatFormat.Shape, "Seats of crewed flights for partners; default: none.");

    private static readonly Key<IReadOnlyList<NomineeRule>> Nominees = Keys.List(
        "nominees",
        new RecordListShape<NomineeRule>(
            new MappingShape<NomineeRule>(
                "nominee-rule", "How many people a partner of one status names for an intake of a track.", RuleKeys,
                r => new()
                {
                    Id = r.Get(RuleId),
                    Status = r.Get(Status),
                    Track = r.Get(Track),
                    Mean = r.Get(Mean),
                    Growth = r.Get(Growth),
                    Most = r.Get(Most),
                }),
            n => n.Id),
        "How many people a partner names where its nomination does not say.");

    /// <summary>The shape of the rules.</summary>
    public static readonly MappingShape<MembershipDefinition> Shape = new(
        "membership", "How members come, go and count.", Keys,
        r => new()
        {
            Rights = r.Get(Rights),
            Proposals = r.Get(Proposals),
            MeritLoading = r.Get(MeritLoading),
            Withdrawal = r.Find(Withdrawal),
            WithdrawalOfOthers = r.Find(WithdrawalOfOthers),
            Accession = r.Find(Accession),
            Authorities = r.Get(Authorities),
            AuthorityFreeze = r.Get(AuthorityFreeze),
            Engagement = r.Get(Engagement),
            Team = r.Get(Team),
            OwnerPeriod = r.FindValue(OwnerPeriod),
            Loans = r.Get(Loans),
            Blocs = r.Get(Blocs),
            CrewSeats = r.Find(CrewSeats),
            Nominees = r.Get(Nominees),
        },
        Check);

    private static void Check(Record record)
    {
        var periods = record.Find(Authorities) ?? [];
        for (var i = 1; i < periods.Count; i++)
        {
            if (periods[i].From is not { } from || from <= periods[i - 1].From)
            {
                record.Meaning(
                    Authorities, $"authority {i + 1} out of order", "each with a later date than the one before");
            }
        }
    }
}
