using Ilrs.Sim.Core.Model;
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
    private static readonly Key<(int Month, int Day)> WindowFrom = WindowKeys.Required(
        "from", MonthDayShape.Any, "First day, MM-DD.");

    private static readonly Key<(int Month, int Day)> WindowTo = WindowKeys.Required(
        "to", MonthDayShape.Any, "Last day, MM-DD; before 'from' when the window spans the turn of the year.");

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

    /// <summary>People who work on the Moon.</summary>
    public static readonly MappingShape<CrewDefinition> Crew = new(
        "crew", "People who work on the Moon after the mission's arrival.", CrewKeys,
        r => new() { People = r.Get(CrewPeople), Stay = r.Get(CrewStay) });

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
        "window", "A yearly launch window, both days included.", WindowKeys,
        r => new(r.Get(WindowFrom).Month, r.Get(WindowFrom).Day, r.Get(WindowTo).Month, r.Get(WindowTo).Day)));

    /// <summary>Lump sums from the pool.</summary>
    public static readonly RecordListShape<ClaimDefinition> Claims = new(
        new MappingShape<ClaimDefinition>(
            "claim", "A lump sum taken from the pool after arrival; it waits in order of asking.", ClaimKeys,
            r => new() { Resource = r.Get(ClaimResource), Amount = r.Get(ClaimAmount) },
            mergeKey: "resource"),
        c => c.Resource,
        "resource");
}
