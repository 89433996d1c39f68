using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Checks;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>The top level of a scenario file.</summary>
internal static class ScenarioFormat
{
    /// <summary>Version of the format that this reader understands.</summary>
    public const int Version = 1;

    /// <summary>The key that names the scenarios below.</summary>
    public const string ExtendsKey = "extends";

    private static readonly KeySet Keys = new();
    private static readonly Key<int> Schema = Keys.Required(
        "schema", new IntegerShape(Version, Version), "Version of the format.");

    private static readonly Key<string> Id = Add(new Key<string>("id", IdShape.Local(), "Stable id.")
        { Required = true, Descriptive = true });

    private static readonly Key<string> Title = Keys.Descriptive("title", TextShape.Any, "Title for people.");
    private static readonly Key<string> Description = Keys.Descriptive(
        "description", TextShape.Any, "What the scenario is about.");

    private static readonly Key<SimTime> AsOf = Keys.Optional(
        "as_of",
        DateShape.Any,
        "Last day of the known past: up to it nothing is drawn, and what no actual says has not happened.");

    private static readonly Key<IReadOnlyList<string>> Extends = Keys.Descriptive(
        ExtendsKey, NamesShape.Any, "Scenarios that this one changes: built-in names or paths, applied in order.");

    private static readonly Key<string> Calendars = Keys.Default(
        "calendar",
        new WordShape(Calendar.Gregorian.Name, Calendar.ThirtyDay.Name),
        Calendar.Gregorian.Name,
        "The calendar of all dates; thirty-day has twelve months of 30 days.");

    private static readonly Key<SimTime> Start = Keys.Required(
        "start", DateShape.Any, "First instant: the first day of a month.");

    private static readonly Key<SimTime> Horizon = Keys.Required(
        "horizon", DateShape.Any, "What would happen on or after this date does not happen.");

    private static readonly Key<IReadOnlyList<ResourceDefinition>> Resources = Keys.List(
        "resources", Records(ResourceFormat.Shape, r => r.Id), "Resources that are booked.");

    private static readonly Key<IReadOnlyList<UncertaintyDefinition>> Uncertainties = Keys.List(
        "uncertainties", Records(UncertaintyFormat.Shape, u => u.Id), "Numbers that nobody controls.");

    private static readonly Key<IReadOnlyList<LeverParts>> Levers = Keys.DescriptiveList(
        "levers", Records(LeverFormat.Shape, l => l.Id), "What somebody can choose.");

    private static readonly Key<PolicyDefinition> Policies = Keys.Part(
        "policies", PolicyFormat.Shape, "The cooperation office's rules.");

    private static readonly Key<MembershipDefinition> Membership = Keys.Part(
        "membership", MembershipFormat.Shape, "How members come, go and count.");

    private static readonly Key<BarterDefinition> Barter = Keys.Part(
        "barter", BarterFormat.Shape, "Prices at which partners' gifts and gains are booked.");

    private static readonly Key<IReadOnlyList<PartnerDefinition>> Partners = Keys.List(
        "partners", Records(PartnerFormat.Shape, p => p.Id), "Partners.");

    private static readonly Key<IReadOnlyList<TrainingProgrammeDefinition>> Training = Keys.List(
        "training", Records(TrainingFormat.Shape, t => t.Id), "Training programmes.");

    private static readonly Key<IReadOnlyList<VehicleFamilyDefinition>> Vehicles = Keys.List(
        "vehicles", Records(VehicleFormat.Shape, v => v.Id), "Launch vehicle families.");

    private static readonly Key<IReadOnlyList<SlipClassDefinition>> SlipClasses = Keys.List(
        "slip_classes", Records(SlipFormat.Class, c => c.Id), "How the plans of classes of missions move.");

    private static readonly Key<IReadOnlyList<MissionDefinition>> Missions = Keys.List(
        "missions", Records(MissionFormat.Shape, m => m.Id), "Missions.");

    private static readonly Key<IReadOnlyList<ModuleDefinition>> Modules = Keys.List(
        "modules", Records(ModuleFormat.Shape, m => m.Id), "Station modules.");

    private static readonly Key<StationDefinition> Station = Keys.Part(
        "station", StationFormat.Shape, "The station: the sum of its modules.");

    private static readonly Key<IReadOnlyList<ServiceDefinition>> Services = Keys.List(
        "services", Records(ServiceFormat.Shape, s => s.Id), "Services to users outside the programme.");

    private static readonly Key<IReadOnlyList<MilestoneDefinition>> Milestones = Keys.List(
        "milestones", Records(MilestoneFormat.Shape, m => m.Id), "Milestones.");

    private static readonly Key<IReadOnlyList<PhaseDefinition>> Phases = Keys.List(
        "phases",
        new RecordListShape<PhaseDefinition>(PhaseFormat.Shape, p => p.Id, ordered: true),
        "Phases, in order.");

    private static readonly Key<IReadOnlyList<InterventionDefinition>> Interventions = Keys.List(
        "interventions", Records(InterventionFormat.Shape, i => i.Id), "Dated changes.");

    private static readonly Key<IReadOnlyList<BranchDefinition>> Branches = Keys.List(
        "branches", Records(BranchFormat.Shape, b => b.Id), "Open questions with named answers.");

    /// <summary>The shape of a whole scenario.</summary>
    public static readonly MappingShape<ScenarioParts> Shape = new(
        "scenario", "A scenario of Ilrs.Sim, or an overlay that changes one.", Keys,
        r => new(Build(r), r.Find(Description), r.FindValue(AsOf), r.Get(Levers)),
        r =>
        {
            r.Later(Horizon, Start);
            ScenarioChecks.Run(Build(r), r.Place.Context);
        },
        provenance: false,
        mergeKey: "schema");

    private static RecordListShape<T> Records<T>(Shape<T> item, Func<T, string> id) => new(item, id);

    private static Key<T> Add<T>(Key<T> key) => Keys.Add(key);

    private static Scenario Build(Record r) => new()
    {
        Id = r.Find(Id) ?? "",
        Title = r.Find(Title),
        Calendar = r.Place.Context.Calendar,
        AsOf = r.FindValue(AsOf),
        Start = r.FindValue(Start) ?? SimTime.Never,
        Horizon = r.FindValue(Horizon) ?? SimTime.Never,
        Resources = r.Find(Resources) ?? [],
        Uncertainties = r.Find(Uncertainties) ?? [],
        Policies = r.Find(Policies) ?? new(),
        Membership = r.Find(Membership) ?? new(),
        Barter = r.Find(Barter) ?? new(),
        Partners = r.Find(Partners) ?? [],
        Training = r.Find(Training) ?? [],
        Vehicles = r.Find(Vehicles) ?? [],
        SlipClasses = r.Find(SlipClasses) ?? [],
        Missions = r.Find(Missions) ?? [],
        Modules = r.Find(Modules) ?? [],
        Station = r.Find(Station) ?? new(),
        Services = r.Find(Services) ?? [],
        Milestones = r.Find(Milestones) ?? [],
        Phases = r.Find(Phases) ?? [],
        Interventions = r.Find(Interventions) ?? [],
        Branches = r.Find(Branches) ?? [],
    };
}
