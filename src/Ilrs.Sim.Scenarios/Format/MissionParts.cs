using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>The small records of a mission: inputs, windows and claims.</summary>
internal static class MissionParts
{
    private static readonly KeySet InputKeys = new();
    private static readonly Key<string> InputResource = InputKeys.Required(
        "resource", IdShape.Of(NameKind.Resource), "What is needed.");

    private static readonly Key<double> InputTotal = InputKeys.Required(
        "total", Quantities.Amount, "Total over the lead time, in the resource's unit.");

    private static readonly Key<SpendingProfile> InputProfile = InputKeys.Default(
        "profile", EnumWords.All<SpendingProfile>(), "even", "How the need is spread over the work.");

    private static readonly KeySet LaunchKeys = new();
    private static readonly Key<string> LaunchVehicle = LaunchKeys.Required(
        "vehicle", IdShape.Of(NameKind.Vehicle), "Its launch vehicle family.");

    private static readonly Key<long> LaunchSpacing = LaunchKeys.Default(
        "spacing", Quantities.Duration, "0 days", "Planned time to the next launch.");

    private static readonly KeySet WindowKeys = new();
    private static readonly Key<(int Month, int Day)> WindowFrom = WindowKeys.Optional(
        "from", MonthDayShape.Any, "First day of a yearly window, MM-DD.");

    private static readonly Key<(int Month, int Day)> WindowTo = WindowKeys.Optional(
        "to",
        MonthDayShape.Any,
        "Last day of a yearly window, MM-DD; before 'from' when it spans the turn of the year.");

    private static readonly Key<SimTime> WindowOpens = WindowKeys.Optional(
        "opens", DateShape.Any, "Date on which a dated window first opens, in place of 'from' and 'to'.");

    private static readonly Key<long> WindowLength = WindowKeys.Optional(
        "length", Quantities.PositiveDuration, "How long a dated window stays open.");

    private static readonly Key<long> WindowEvery = WindowKeys.Optional(
        "every", Quantities.PositiveDuration, "Time from one opening of a dated window to the next; default: once.");

    private static readonly KeySet ClaimKeys = new();
    private static readonly Key<string> ClaimResource = ClaimKeys.Required(
        "resource", IdShape.Of(NameKind.Resource), "What is taken.");

    private static readonly Key<double> ClaimAmount = ClaimKeys.Required(
        "amount", Quantities.Amount, "How much, in the resource's unit.");

    private static readonly KeySet CrewKeys = new();
    private static readonly Key<int> CrewPeople = CrewKeys.Required(
        "people", new IntegerShape(1, 1_000), "How many.");

    private static readonly Key<Parameter> CrewStay = CrewKeys.Required(
        "stay", Quantities.UncertainDuration, "Length of their stay, drawn at arrival.");

    private static readonly Key<int> CrewOwnBerths = CrewKeys.Optional(
        "own_berths",
        new IntegerShape(0, 1_000),
        "People whom their craft lodges; others stay in free berths of modules in service; default: all of them.");

    private static readonly KeySet VisitKeys = new();
    private static readonly Key<Parameter> VisitEvery = VisitKeys.Required(
        "every", Quantities.UncertainDuration, "From the beginning of one stay to that of the next, drawn for each.");

    private static readonly Key<long> VisitStay = VisitKeys.Required(
        "stay", Quantities.PositiveDuration, "Length of a stay from 'by' on; before, it grows to it evenly.");

    private static readonly Key<SimTime> VisitBy = VisitKeys.Required(
        "by", DateShape.Any, "When stays have reached their length.");

    private static readonly Key<bool> VisitFlown = VisitKeys.Default(
        "flown",
        BooleanShape.Any,
        "false",
        "Each is a flight like the mission's, with its launches, chances and next try; else it takes no vehicle.");

    private static readonly Key<int> VisitPriority = VisitKeys.Optional(
        "priority", new IntegerShape(0, 1_000_000), "Order in the queue of its vehicles; default: the mission's.");

    private static readonly Key<CrewVisits> Visits = CrewKeys.Optional(
        "visits",
        new MappingShape<CrewVisits>(
            "visits", "Further stays of as many people.", VisitKeys,
            r => new()
            {
                Every = r.Get(VisitEvery),
                Stay = r.Get(VisitStay),
                By = r.Get(VisitBy),
                Flown = r.Get(VisitFlown),
                Priority = r.FindValue(VisitPriority),
            },
            r => r.RefuseWritten(VisitPriority, r.FindValue(VisitFlown) ?? true, "where visits are not flown")),
        "Stays that follow; default: none.");

    /// <summary>People who work on the Moon.</summary>
    public static readonly MappingShape<CrewDefinition> Crew = new(
        "crew", "People who work on the Moon after the mission's arrival.", CrewKeys,
        r => new()
        {
            People = r.Get(CrewPeople),
            Stay = r.Get(CrewStay),
            OwnBerths = r.FindValue(CrewOwnBerths),
            Visits = r.Find(Visits),
        },
        r =>
        {
            if (r.FindValue(CrewOwnBerths) > r.FindValue(CrewPeople))
            {
                r.Meaning(CrewOwnBerths, "more berths than people", "at most as many");
            }
        });

    /// <summary>What development needs.</summary>
    public static readonly RecordListShape<InputDefinition> Inputs = new(
        new MappingShape<InputDefinition>(
            "input", "A resource that development needs, spread over the lead time.", InputKeys,
            r => new() { Resource = r.Get(InputResource), Total = r.Get(InputTotal), Profile = r.Get(InputProfile) },
            mergeKey: "resource"),
        i => i.Resource,
        "resource");

    /// <summary>Launches before the last one.</summary>
    public static readonly ListShape<EarlierLaunch> EarlierLaunches = new(new MappingShape<EarlierLaunch>(
        "earlier-launch", "A launch that a flight needs before its last one, in order.", LaunchKeys,
        r => new(r.Get(LaunchVehicle), r.Get(LaunchSpacing))));

    /// <summary>Launch windows.</summary>
    public static readonly ListShape<LaunchWindow> Windows = new(new MappingShape<LaunchWindow>(
        "window", "A launch window: yearly, both days included, or dated.", WindowKeys, Window, CheckWindow));

    private static LaunchWindow Window(Record r) => r.FindValue(WindowOpens) is { } opens
        ? LaunchWindow.At(opens, r.FindValue(WindowLength) ?? 0, r.FindValue(WindowEvery))
        : new(
            r.FindValue(WindowFrom)?.Month ?? 1,
            r.FindValue(WindowFrom)?.Day ?? 1,
            r.FindValue(WindowTo)?.Month ?? 1,
            r.FindValue(WindowTo)?.Day ?? 1);

    private static void CheckWindow(Record r)
    {
        if (!r.IsWritten(WindowOpens))
        {
            Want(r, WindowFrom, "in a yearly window");
            Want(r, WindowTo, "in a yearly window");
            r.RefuseWritten(WindowLength, hasEffect: false, "without 'opens'");
            r.RefuseWritten(WindowEvery, hasEffect: false, "without 'opens'");
            return;
        }

        Want(r, WindowLength, "with 'opens'");
        r.RefuseWritten(WindowFrom, hasEffect: false, "with 'opens'");
        r.RefuseWritten(WindowTo, hasEffect: false, "with 'opens'");
        if (r.FindValue(WindowEvery) <= r.FindValue(WindowLength))
        {
            r.Meaning(WindowEvery, "no more than the length of the window", "a longer time");
        }
    }

    private static void Want(Record r, Key key, string where)
    {
        if (!r.IsWritten(key))
        {
            r.Meaning(key, $"no key '{key.Name}'", $"one {where}");
        }
    }

    /// <summary>Lump sums from the pool.</summary>
    public static readonly RecordListShape<ClaimDefinition> Claims = new(
        new MappingShape<ClaimDefinition>(
            "claim", "A lump sum taken from the pool after arrival; it waits in order of asking.", ClaimKeys,
            r => new() { Resource = r.Get(ClaimResource), Amount = r.Get(ClaimAmount) },
            mergeKey: "resource"),
        c => c.Resource,
        "resource");
}
