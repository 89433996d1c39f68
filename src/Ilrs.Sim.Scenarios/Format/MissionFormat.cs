using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A flight.</summary>
internal static class MissionFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Mission), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<IReadOnlyList<string>> Aliases = Keys.DescriptiveList(
        "aliases", new ListShape<string>(TextShape.Any, sorted: true), "Other names that people use, such as CE-8.");

    private static readonly Key<string> Kind = Keys.Default(
        "kind", PatternShape.Word, "mission", "Kind, such as orbiter, relay, lander, sample-return, cargo, crewed.");

    private static readonly Key<string> Operator = Keys.Optional(
        "operator", IdShape.Of(NameKind.Partner), "The operating partner; default: somebody outside the scenario.");

    private static readonly Key<SimTime> Launch = Keys.Required(
        "launch",
        DateShape.Any,
        "Planned launch: development, integration and campaign end there when nothing is late.");

    private static readonly Key<long> Lead = Keys.Optional(
        "lead", Quantities.PositiveDuration, "Length of development; default: from the start to the planned launch.");

    private static readonly Key<SimTime> Enters = Keys.Optional(
        "enters", DateShape.Any, "Date from which it exists; before it nobody sees it.");

    private static readonly Key<bool> Closed = Keys.Default(
        "closed", BooleanShape.Any, "false", "true: exists only from a new-mission on, without one never.");

    private static readonly Key<string> Vehicle = Keys.Optional(
        "vehicle", IdShape.Of(NameKind.Vehicle), "Its launch vehicle family; default: it needs none.");

    private static readonly Key<IReadOnlyList<EarlierLaunch>> EarlierLaunches = Keys.List(
        "earlier_launches", MissionParts.EarlierLaunches, "Launches that its flight needs before the last one.");

    private static readonly Key<long> Gap = Keys.Optional(
        "gap",
        Quantities.PositiveDuration,
        "Time within which the last launch must follow the first, or all is lost; default: it waits.");

    private static readonly Key<int> Priority = Keys.Default(
        "priority", new IntegerShape(0, 1_000_000), "100", "Priority for vehicles and allocation; lower goes first.");

    private static readonly Key<IReadOnlyList<InputDefinition>> Inputs = Keys.List(
        "inputs", MissionParts.Inputs, "What development needs, one record a resource.");

    private static readonly Key<IReadOnlyList<SlipDefinition>> Slips = Keys.List(
        "slips", SlipFormat.Own, "Moves of its plan that are its own; one takes the place of its class's of that id.");

    private static readonly Key<string> SlipClass = Keys.Optional(
        "slip_class", IdShape.Of(NameKind.SlipClass), "The class whose moves and reviews it shares; default: none.");

    private static readonly Key<string> Series = Keys.Optional(
        "series",
        PatternShape.Word,
        "Name of a series that is planned as one: its missions share the draws of their moves; default: none.");

    private static readonly Key<ConditionDefinition> Requires = Keys.Optional(
        "requires", ConditionShape.Any, "What must hold before integration begins.");

    private static readonly Key<ConditionDefinition> Needs = Keys.Optional(
        "needs", ConditionShape.Any, "What must hold when it is launched, such as a relay in service.");

    private static readonly Key<long> Integration = Keys.Default(
        "integration", Quantities.Duration, "0 days", "Length of integration.");

    private static readonly Key<long> Grace = Keys.Default(
        "grace", Quantities.Duration, "0 days", "How long integration waits for late guest instruments.");

    private static readonly Key<long> Campaign = Keys.Default(
        "campaign", Quantities.Duration, "0 days", "Length of the launch campaign.");

    private static readonly Key<IReadOnlyList<LaunchWindow>> Windows = Keys.List(
        "windows", MissionParts.Windows, "Launch windows, yearly or dated; default: any day.");

    private static readonly Key<long> Transfer = Keys.Default(
        "transfer", Quantities.Duration, "0 days", "From launch to landing or arrival.");

    private static readonly Key<Parameter> Landing = Keys.Default(
        "landing",
        Quantities.UncertainShare,
        "1",
        "Chance that landing or arrival succeeds, drawn once per replication.");

    private static readonly Key<Parameter> Operations = Keys.Optional(
        "operations", Quantities.UncertainDuration, "Length of operations, drawn at arrival; default: to the horizon.");

    private static readonly Key<FailurePolicy> OnFailure = Keys.Default(
        "on_failure", EnumWords.All<FailurePolicy>(), "refly", "What follows a loss.");

    private static readonly Key<Parameter> Rebuild = Keys.Default(
        "rebuild", Quantities.UncertainDuration, "0 days", "From a loss to the next launch date; with refly.");

    private static readonly Key<string> HandOverTo = Keys.Optional(
        "hand_over_to", IdShape.Of(NameKind.Mission), "The mission that takes over the cargo; with hand-over.");

    private static readonly Key<IReadOnlyList<ClaimDefinition>> Claims = Keys.List(
        "claims", MissionParts.Claims, "Lump sums taken from the pool after arrival, one record a resource.");

    private static readonly Key<double> Mass = Keys.Default(
        "mass", Quantities.Mass, "0 kg", "Mass landed or brought to orbit.");

    private static readonly Key<int> Spares = Keys.Default(
        "spares", IntegerShape.Count, "0", "Spare parts for module repairs brought on arrival.");

    private static readonly Key<int> RepairTeams = Keys.Default(
        "repair_teams", IntegerShape.Count, "0", "Repair teams of the station brought on arrival.");

    private static readonly Key<CrewDefinition> Crew = Keys.Optional(
        "crew", MissionParts.Crew, "People who work on the Moon after its arrival; default: none.");

    private static readonly Key<SlotOffer> Slots = Keys.Optional(
        "slots", SlotFormat.Shape, "Room for guest instruments; default: none.");

    /// <summary>The shape of one mission.</summary>
    public static readonly MappingShape<MissionDefinition> Shape =
        new("mission", "A flight: orbiter, relay, lander, sample return, cargo or crewed.", Keys, Build, Check);

    private static MissionDefinition Build(Record r) => new()
    {
        Id = r.Get(Id),
        Name = r.Find(Name),
        Aliases = r.Get(Aliases),
        Kind = r.Get(Kind),
        Operator = r.Find(Operator),
        Launch = r.Get(Launch),
        Lead = r.FindValue(Lead),
        Enters = r.FindValue(Enters),
        Closed = r.Get(Closed),
        Vehicle = r.Find(Vehicle),
        EarlierLaunches = r.Get(EarlierLaunches),
        Gap = r.FindValue(Gap),
        Priority = r.Get(Priority),
        Inputs = r.Get(Inputs),
        Slips = r.Get(Slips),
        SlipClass = r.Find(SlipClass),
        Series = r.Find(Series),
        Requires = r.Find(Requires),
        Needs = r.Find(Needs),
        Integration = r.Get(Integration),
        Grace = r.Get(Grace),
        Campaign = r.Get(Campaign),
        Windows = r.Get(Windows),
        Transfer = r.Get(Transfer),
        Landing = r.Get(Landing),
        Operations = r.Find(Operations),
        OnFailure = r.Get(OnFailure),
        Rebuild = r.Get(Rebuild),
        HandOverTo = r.Find(HandOverTo),
        Claims = r.Get(Claims),
        Mass = r.Get(Mass),
        Spares = r.Get(Spares),
        RepairTeams = r.Get(RepairTeams),
        Crew = r.Find(Crew),
        Slots = r.Find(Slots),
    };

    private static void Check(Record record)
    {
        record.Later(Launch, Enters);
        var spacing = record.Find(EarlierLaunches)?.Sum(x => x.Spacing) ?? 0;
        record.RefuseWritten(Series, record.IsWritten(SlipClass), "without a slip class");
        record.RefuseWritten(Gap, record.Find(EarlierLaunches) is not { Count: 0 }, "without earlier launches");
        if (record.FindValue(Gap) <= spacing)
        {
            record.Meaning(Gap, "no more than the spacing of its launches", "a longer time");
        }

        var ids = record.Find(Slips)?.Where(s => s.Id is not null).GroupBy(s => s.Id);
        if (ids?.FirstOrDefault(g => g.Count() > 1) is { } repeated)
        {
            record.Meaning(Slips, $"the id '{repeated.Key}' again", "each id once in this list");
        }

        record.RefuseWritten(Enters, record.FindValue(Closed) != true, "with 'closed: true'");
        if (record.FindValue(OnFailure) is not { } policy)
        {
            return;
        }

        record.RefuseWritten(Rebuild, policy == FailurePolicy.Refly, "without 'on_failure: refly'");
        record.RefuseWritten(HandOverTo, policy == FailurePolicy.HandOver, "without 'on_failure: hand-over'");
        if (policy == FailurePolicy.HandOver && !record.IsWritten(HandOverTo))
        {
            record.Meaning(HandOverTo, "no key 'hand_over_to'", "the mission that takes over the cargo");
        }
        else if (record.Find(HandOverTo) is { } other && other == record.Find(Id))
        {
            record.Meaning(HandOverTo, "the mission itself", "another mission");
        }
    }
}
