using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A dated change inside a scenario.</summary>
internal static class InterventionFormat
{
    private const NameKind Hosts = NameKind.Mission | NameKind.Module;
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Intervention), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<SimTime> Date = Keys.Required("date", DateShape.Any, "When it takes effect.");
    private static readonly Key<InterventionKind> Kind = Keys.Required(
        "kind", EnumWords.All<InterventionKind>(), "What it does; decides which of the other keys it has.");

    private static readonly Key<string> Target = Keys.Optional(
        "target",
        IdShape.Local(),
        "The partner, training programme, mission, vehicle family, module or milestone; each kind says which.");

    private static readonly Key<string> Pledge = Keys.Optional("pledge", IdShape.Local(), "pledge-change: the pledge.");
    private static readonly Key<SimTime> Until =
        Keys.Optional("until", DateShape.Any, "suspend, and actual grounded: its end; default: none.");
    private static readonly Key<double> Factor =
        Keys.Optional(
            "factor",
            Quantities.Amount,
            "budget-factor: the factor; host-change: of its room; "
            + "export-barrier: factor on the mass of a redesign, default 1.05.");
    private static readonly Key<double> Amount = Keys.Optional(
        "amount", Quantities.Amount, "pledge-change: the new monthly amount in the resource's unit.");

    private static readonly Key<long> Duration = Keys.Optional(
        "duration",
        Quantities.PositiveDuration,
        "delay-mission and stand-down: how long; export-barrier: time of a redesign, default 18 months.");

    private static readonly Key<ForcedOutcome> Outcome = Keys.Optional(
        "outcome", EnumWords.All<ForcedOutcome>(), "force-outcome: the outcome of the next flight.");

    private static readonly Key<SimTime> Launch = Keys.Optional(
        "launch", DateShape.Any, "move-mission and new-mission: the new planned launch.");

    private static readonly Key<ActualEvent> Event = Keys.Optional(
        "event", EnumWords.All<ActualEvent>(), "actual: what is known to have happened on the date.");

    private static readonly Key<SimTime> AsOf = Keys.Optional(
        "as_of", DateShape.Any, "actual: last day of what was known with it; default: as_of of the scenario.");

    private static readonly Key<string> Instrument = Keys.Optional(
        "instrument",
        IdShape.Of(NameKind.Instrument),
        "new-instrument: the instrument; actual awarded: the instrument, and the target is its host.");

    private static readonly Key<int> People = Keys.Optional(
        "people", new IntegerShape(1, 1_000_000), "actual graduated: how many of the partner's people.");

    private static readonly Key<PolicyAmendment> Policies = Keys.Optional(
        "policies",
        PolicyFormat.Change,
        "policy-change: the rules that change; authority-change: those that the new authority changes.");

    private static readonly Key<bool> ReleaseAwards = Keys.Optional(
        "release_awards",
        BooleanShape.Any,
        "cancel-mission: true when its awards end with it, whatever policies.rehome says; default false.");

    private static readonly Key<MemberStatus> Status = Keys.Optional(
        "status", EnumWords.All<MemberStatus>(), "join, and actual signed: the new status.");

    private static readonly Key<string> Bloc = Keys.Optional("bloc", PatternShape.Word, "bloc-accession: the bloc.");
    private static readonly Key<string> Control = Keys.Optional(
        "control", PatternShape.Word, "export-barrier: the control, as in controlled_by of instruments.");

    private static readonly Key<IReadOnlyList<string>> Authorities = Keys.Optional(
        "authorities",
        new ListShape<string>(IdShape.Of(NameKind.Partner), sorted: true, least: 1),
        "export-barrier: the partners whose missions and modules are blocked, and those of their parts.");

    private static readonly Key<BarrierResponse> Response = Keys.Optional(
        "response", EnumWords.All<BarrierResponse>(), "export-barrier: what owners do, default redesign.");

    private static readonly Key<string> Authority = Keys.Optional(
        "authority", IdShape.Of(NameKind.Partner), "authority-change: the new authority.");

    private static readonly Key<ConditionDefinition> Condition = Keys.Optional(
        "condition", ConditionShape.Any, "redefine-milestone: what must hold from now on.");

    private static readonly Key<long> HoldFor = Keys.Optional(
        "hold_for", Quantities.Duration, "redefine-milestone: for how long it must hold, counted from the change on.");

    private static readonly Key<string> Definition = Keys.Descriptive(
        "definition", PatternShape.Definition, "redefine-milestone: which reading of the goal it is from now on.");

    /// <summary>The shape of one intervention.</summary>
    public static readonly MappingShape<InterventionDefinition> Shape =
        new("intervention", "A dated change, handled before everything else at its date.", Keys, Build, Check);

    private static InterventionDefinition Build(Record r) => new()
    {
        Id = r.Get(Id),
        Date = r.Get(Date),
        Kind = r.Get(Kind),
        Target = r.Find(Target),
        Pledge = r.Find(Pledge),
        Until = r.FindValue(Until),
        Factor = r.FindValue(Factor) ?? (r.FindValue(Kind) == InterventionKind.ExportBarrier ? 1.05 : 1),
        Amount = r.FindValue(Amount) ?? 0,
        Duration = r.FindValue(Duration) ?? (r.FindValue(Kind) == InterventionKind.ExportBarrier
            ? 18 * r.Place.Context.Calendar.MonthSeconds
            : 0),
        Outcome = r.FindValue(Outcome) ?? ForcedOutcome.Success,
        Policies = r.Find(Policies),
        ReleaseAwards = r.FindValue(ReleaseAwards) ?? false,
        Launch = r.FindValue(Launch),
        Event = r.FindValue(Event),
        AsOf = r.FindValue(AsOf),
        Instrument = r.Find(Instrument),
        People = r.FindValue(People) ?? 0,
        Condition = r.Find(Condition),
        HoldFor = r.FindValue(HoldFor) ?? 0,
        Definition = r.Find(Definition),
        Status = r.FindValue(Status) ?? MemberStatus.State,
        Bloc = r.Find(Bloc),
        Control = r.Find(Control),
        Authorities = r.Find(Authorities) ?? [],
        Response = r.FindValue(Response) ?? BarrierResponse.Redesign,
        Authority = r.Find(Authority),
    };

    private static Key[] OfSomeKinds =>
    [
        Target, Pledge, Until, Factor, Amount, Duration, Outcome, Launch, Event, AsOf, Instrument, People, Policies,
        ReleaseAwards, Condition, HoldFor, Definition, Status, Bloc, Control, Authorities, Response, Authority,
    ];

    private static (NameKind Target, Key[] Required, Key[] Optional) KeysOf(InterventionKind kind) => kind switch
    {
        InterventionKind.Withdraw => (NameKind.Partner, [Target], []),
        InterventionKind.Suspend => (NameKind.Partner, [Target], [Until]),
        InterventionKind.BudgetFactor => (NameKind.Partner, [Target, Factor], []),
        InterventionKind.PledgeChange => (NameKind.Partner, [Target, Pledge, Amount], []),
        InterventionKind.CancelMission => (NameKind.Mission, [Target], [ReleaseAwards]),
        InterventionKind.DelayMission => (NameKind.Mission, [Target, Duration], []),
        InterventionKind.ForceOutcome => (NameKind.Mission, [Target, Outcome], []),
        InterventionKind.StandDown => (NameKind.Vehicle, [Target, Duration], []),
        InterventionKind.ModuleLoss => (NameKind.Module, [Target], []),
        InterventionKind.MoveMission => (NameKind.Mission, [Target, Launch], []),
        InterventionKind.NewMission => (NameKind.Mission, [Target], [Launch]),
        InterventionKind.Actual => (NameKind.None, [Target, Event], [AsOf, Until, Instrument, People, Status]),
        InterventionKind.NewCall => (Hosts, [Target], []),
        InterventionKind.HostChange => (Hosts, [Target], [Factor]),
        InterventionKind.NewInstrument => (NameKind.Partner, [Target, Instrument], []),
        InterventionKind.RedefineMilestone => (NameKind.Milestone, [Target, Condition], [HoldFor, Definition]),
        InterventionKind.Join => (NameKind.Partner, [Target, Status], []),
        InterventionKind.BlocAccession => (NameKind.Partner, [Target, Bloc], []),
        InterventionKind.ExportBarrier => (NameKind.None, [Control, Authorities], [Response, Duration, Factor]),
        InterventionKind.AuthorityChange => (NameKind.None, [Authority], [Policies]),
        InterventionKind.NewTrainingProgramme => (NameKind.Training, [Target], []),
        _ => (NameKind.None, [Policies], []),
    };

    private static (NameKind Target, Key[] Required, Key[] Optional) KeysOf(ActualEvent what) => what switch
    {
        ActualEvent.Signed => (NameKind.Partner, [Status], []),
        ActualEvent.Left => (NameKind.Partner, [], []),
        ActualEvent.Graduated => (NameKind.Partner, [People], []),
        ActualEvent.Awarded => (NameKind.Mission | NameKind.Module, [Instrument], []),
        ActualEvent.Lost => (NameKind.Module, [], []),
        ActualEvent.Grounded => (NameKind.Vehicle, [Until], []),
        _ => (NameKind.Mission, [], []),
    };

    private static void Check(Record record)
    {
        record.Later(Until, Date);
        if (record.FindValue(Kind) is not { } kind)
        {
            return;
        }

        var (target, required, optional) = KeysOf(kind);
        var word = EnumWords.WordOf(kind);
        foreach (var key in required.Where(k => !record.IsWritten(k)))
        {
            record.Meaning(key, $"no key '{key.Name}'", $"{key.Name} for {word}: {key.Shape.Expected}");
        }

        foreach (var key in OfSomeKinds)
        {
            record.RefuseWritten(key, required.Contains(key) || optional.Contains(key), $"for {word}");
        }

        if (kind == InterventionKind.Actual && record.FindValue(Event) is { } what)
        {
            (target, required, optional) = KeysOf(what);
            var named = $"an actual '{EnumWords.WordOf(what)}'";
            foreach (var key in required.Where(k => !record.IsWritten(k)))
            {
                record.Meaning(key, $"no key '{key.Name}'", $"{key.Name} for {named}: {key.Shape.Expected}");
            }

            foreach (var key in new Key[] { Until, Instrument, People, Status })
            {
                record.RefuseWritten(key, required.Contains(key), $"for {named}");
            }
        }

        if (target != NameKind.None)
        {
            record.Refer(target, Target);
        }
    }
}
