using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The scenario's constants with every id resolved to a place. Immutable; shared by all threads.</summary>
internal sealed partial class ModelTables
{
    private readonly Dictionary<string, int> _orders = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];
    private readonly int _firstYear;

    public ModelTables(Scenario scenario, IReadOnlyList<string> externals)
    {
        Scenario = scenario;
        ResourceLookup = new("resource", scenario.Resources, static x => x.Id, _errors);
        UncertaintyLookup = new("uncertainty", scenario.Uncertainties, static x => x.Id, _errors);
        SlipClasses = new("slip class", scenario.SlipClasses, static x => x.Id, _errors);
        Partners = Sorted("partner", scenario.Partners, static x => x.Id);
        Training = Sorted("training programme", scenario.Training, static x => x.Id);
        Vehicles = Sorted("vehicle family", scenario.Vehicles, static x => x.Id);
        Missions = Sorted("mission", scenario.Missions, static x => x.Id);
        Modules = Sorted("module", scenario.Modules, static x => x.Id);
        Services = Sorted("service", scenario.Services, static x => x.Id);
        ServiceThresholds = new ServiceThresholds(scenario);
        MilestoneLookup = new("milestone", scenario.Milestones, static x => x.Id, _errors);
        var identities = new List<EntityIdentity>();
        AddAll(identities, EntityKind.Partner, Partners, static x => x.Id);
        AddAll(identities, EntityKind.TrainingProgramme, Training, static x => x.Id);
        AddAll(identities, EntityKind.VehicleFamily, Vehicles, static x => x.Id);
        AddAll(identities, EntityKind.Mission, Missions, static x => x.Id);
        AddAll(identities, EntityKind.Module, Modules, static x => x.Id);
        Station = identities.Count;
        AddAll(identities, EntityKind.Station, [scenario.Station.Id], static x => x);
        Office = identities.Count;
        AddAll(identities, EntityKind.Office, ["office"], static x => x);
        AddAll(identities, EntityKind.External, externals, static x => x);
        Identities = [.. identities];
        IdHashes = Array.ConvertAll(Identities, static x => StreamId.Of(x.Key).Value);
        UncertaintyStreams = Array.ConvertAll(Uncertainties, static x => StreamId.Of($"uncertainty:{x.Id}"));
        GroupStreams = Array.ConvertAll(Uncertainties, static x => StreamId.Of($"uncertainty-group:{x.Group}"));
        Scales = Array.ConvertAll(Resources, static x => Scale(x.Decimals));
        _firstYear = scenario.Calendar.DateOf(scenario.Start).Year;
        FirstMonth = scenario.Calendar.MonthOf(scenario.Start);
        Branches = Sorted("branch", scenario.Branches, static x => x.Id);
        (Interventions, BranchOf, AlternativeOf) = BranchTables.Resolve(scenario, Branches);
        KnownUntil = scenario.AsOf is { } known ? known + Calendar.Day : scenario.Start;
        _errors.AddRange(BranchTables.Errors(this));
        Guests = new GuestTables(scenario);
        (Instruments, InstrumentsOf) = ResolveInstruments();
        Disciplines = [.. new SortedSet<string>(
            Array.ConvertAll(Instruments, static x => x.Definition.DisciplineId), StringComparer.Ordinal)];
        MemberThresholds = new MemberThresholds(scenario);
        Followers = Dependencies.Followers(this);
        StationHearsFrom = Dependencies.StationHearsFrom(this);
        Members = new MemberTables(this);
        Beliefs = new BeliefTables(this);
        Masses = new MassScales(this);
        foreach (var milestone in Milestones)
        {
            if (milestone.Brings?.Authority is { } authority)
            {
                Require(authority, $"milestone {milestone.Id}");
            }
        }

        _errors.AddRange(InterventionCheck.Errors(this));
        if (_errors.Count > 0)
        {
            throw new ScenarioException(_errors);
        }
    }

    public Scenario Scenario { get; }

    public Lookup<ResourceDefinition> ResourceLookup { get; }

    public ResourceDefinition[] Resources => ResourceLookup.Items;

    public Lookup<UncertaintyDefinition> UncertaintyLookup { get; }

    public UncertaintyDefinition[] Uncertainties => UncertaintyLookup.Items;

    /// <summary>Stream of each uncertainty's own draw.</summary>
    public StreamId[] UncertaintyStreams { get; }

    /// <summary>Stream of the factor that each uncertainty shares with its group.</summary>
    public StreamId[] GroupStreams { get; }

    public Lookup<SlipClassDefinition> SlipClasses { get; }

    public Lookup<MilestoneDefinition> MilestoneLookup { get; }

    public MilestoneDefinition[] Milestones => MilestoneLookup.Items;

    public PartnerDefinition[] Partners { get; }

    public TrainingProgrammeDefinition[] Training { get; }

    public VehicleFamilyDefinition[] Vehicles { get; }

    public MissionDefinition[] Missions { get; }

    public ModuleDefinition[] Modules { get; }

    /// <summary>Services to users outside, in ordinal order of their ids.</summary>
    public ServiceDefinition[] Services { get; }

    /// <summary>For how long conditions ask for services.</summary>
    public ServiceThresholds ServiceThresholds { get; }

    public InterventionDefinition[] Interventions { get; }

    /// <summary>Branch of each intervention, or −1.</summary>
    public int[] BranchOf { get; }

    /// <summary>Place of the alternative of each intervention in its branch.</summary>
    public int[] AlternativeOf { get; }

    public BranchDefinition[] Branches { get; }

    /// <summary>What happened before this instant is known; the start or earlier when nothing is.</summary>
    public SimTime KnownUntil { get; }

    public EntityIdentity[] Identities { get; }

    /// <summary>Stable hash of each entity's key, by place.</summary>
    public ulong[] IdHashes { get; }

    /// <summary>Integer units of one whole, by resource.</summary>
    public double[] Scales { get; }

    public int FirstMonth { get; }

    public int FirstMission => Partners.Length + Training.Length + Vehicles.Length;

    public int FirstModule => FirstMission + Missions.Length;

    public int Station { get; }

    public int Office { get; }

    /// <summary>Names that hosts and instruments share.</summary>
    public GuestTables Guests { get; }

    /// <summary>All instruments in ordinal order of their ids.</summary>
    public InstrumentEntry[] Instruments { get; }

    /// <summary>Disciplines of all instruments as conditions name them, in ordinal order.</summary>
    public string[] Disciplines { get; }

    /// <summary>Indices into <see cref="Instruments"/> by partner.</summary>
    public int[][] InstrumentsOf { get; }

    /// <summary>Which outcomes tell of which chance.</summary>
    public BeliefTables Beliefs { get; }

    /// <summary>How heavy instruments are, and how much of its room a host has.</summary>
    public MassScales Masses { get; }

    /// <summary>Who is part of whom, and who operates.</summary>
    public MemberTables Members { get; }

    /// <summary>Numbers of members that conditions ask for.</summary>
    public MemberThresholds MemberThresholds { get; }

    /// <summary>True when there are prices to book at.</summary>
    public bool KeepsBarter => Scenario.Barter.Prices.Count > 0;

    /// <summary>True when hours of ground stations are booked at a price.</summary>
    public bool PricesGroundHours => Scenario.Barter.Prices.Any(x => x.Of == PricedItem.GroundHour);

    /// <summary>True when the office hears once a year how long each instrument has worked.</summary>
    public bool TellsHours => KeepsBarter || Scenario.Membership.OwnerPeriod is not null;

    /// <summary>Places of the entities whose conditions name an entity, by its place.</summary>
    public int[][] Followers { get; }

    /// <summary>
    /// When the station begins to hear of the states of an entity, by its place: from the start where a milestone names
    /// it, else from the date of the change that makes a milestone name it.
    /// </summary>
    public SimTime[] StationHearsFrom { get; }

    /// <summary>Place of an entity by id, or −1.</summary>
    public int OrderOf(string id) => _orders.GetValueOrDefault(id, -1);

    /// <summary>Place of an entity that must exist.</summary>
    public int Require(string id, string from)
    {
        var order = OrderOf(id);
        if (order < 0)
        {
            _errors.Add($"{from}: there is no entity {id}.");
            return 0;
        }

        return order;
    }

    /// <summary>Place of the entity that handles an intervention, or −1.</summary>
    public int TargetOf(InterventionDefinition change) =>
        change is { Kind: InterventionKind.Actual, Event: ActualEvent.Awarded }
            ? change.Instrument is { } id && InstrumentIndex(id) is >= 0 and var i ? Instruments[i].Owner : -1
            : change.Kind == InterventionKind.RedefineMilestone ? Station
            : change.Target is { } target ? OrderOf(target) : Office;

    /// <summary>Place of an instrument by id, or −1.</summary>
    public int InstrumentIndex(string id) => Array.FindIndex(Instruments, x => x.Definition.Id == id);

    /// <summary>True when an entity is there only if an intervention opens it.</summary>
    public bool IsClosed(int order) =>
        order >= FirstMission && order < FirstModule && Missions[order - FirstMission].Closed;

    /// <summary>Calendar year of an instant, counted from the scenario's first.</summary>
    public int YearOf(SimTime time) => Scenario.Calendar.DateOf(time).Year - _firstYear;

    public int ResourceIndex(string id) => Known(ResourceLookup.Find(id), "resource", id);

    /// <summary>Index of a discipline by the id that conditions use, in ordinal order of these ids.</summary>
    public int DisciplineIndex(string id) =>
        Known(Array.BinarySearch(Disciplines, id, StringComparer.Ordinal), "instrument of discipline", id);

    public SlipClassDefinition SlipClass(string id) =>
        SlipClasses.Items[Known(SlipClasses.Find(id), "slip class", id)];

    public int UncertaintyIndex(string id) => Known(UncertaintyLookup.Find(id), "uncertainty", id);

    /// <summary>When an entity begins to exist: its own date, but not before the scenario's start.</summary>
    public SimTime EntersAt(int order)
    {
        if (Opening(order) is { } opening)
        {
            return SimTime.Max(Scenario.Start, opening);
        }

        var own = order < Partners.Length ? Partners[order].Joins
            : order >= FirstMission && order < FirstModule ? Missions[order - FirstMission].Enters
            : order >= FirstModule && order < Station ? Modules[order - FirstModule].Enters
            : null;
        return SimTime.Max(Scenario.Start, own ?? Scenario.Start);
    }

    /// <summary>Whether a partner has an instrument under an export control.</summary>
    public bool Owns(int partner, string control) =>
        Array.Exists(InstrumentsOf[partner], x => Instruments[x].Definition.ControlledBy == control);

    /// <summary>Place of the partner that operates a mission or module, or −1.</summary>
    public int OperatorOf(int host)
    {
        var id = host < FirstModule ? Missions[host - FirstMission].Operator : Modules[host - FirstModule].Operator;
        return id is not null && OrderOf(id) is >= 0 and var order && order < Partners.Length ? order : -1;
    }

    /// <summary>Whether a host is operated by one of a barrier's authorities, or by a part of one.</summary>
    public bool Blocks(InterventionDefinition barrier, int host)
    {
        var order = OperatorOf(host);
        for (var i = 0; i < barrier.Authorities.Count; i++)
        {
            var authority = OrderOf(barrier.Authorities[i]);
            if (order >= 0 && (authority == order || Array.IndexOf(Members.Above[order], authority) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Room for guests on a mission or module, or null.</summary>
    public SlotOffer? SlotsOf(int order) =>
        order >= FirstMission && order < FirstModule ? Missions[order - FirstMission].Slots
        : order >= FirstModule && order < Station ? Modules[order - FirstModule].Slots
        : null;

    /// <summary>The room of every host, by place; null where there are no slots.</summary>
    public HostRoom?[] Rooms()
    {
        var rooms = new HostRoom?[Office];
        for (var host = FirstMission; host < Station; host++)
        {
            rooms[host] = SlotsOf(host) is { } slots ? new HostRoom(slots, Guests.Places) : null;
        }

        return rooms;
    }

    /// <summary>Whether a partner owns an instrument that stands under another.</summary>
    public bool OwnsWithOthers(int partner) => Array.Exists(Instruments, x => x.CoOwners.Contains(partner));

    /// <summary>Whether a partner owns an instrument, alone or not, that its owners operate.</summary>
    public bool OperatesAsOwner(int partner) => Array.Exists(
        Instruments,
        x => x.Definition.Operation == InstrumentOperation.OwnerOperated
            && (x.Owner == partner || x.CoOwners.Contains(partner)));

    /// <summary>Whether a partner leads the programme; nobody, −1, does not.</summary>
    public bool IsLead(int partner) => partner >= 0 && Partners[partner].Lead;

    /// <summary>How long a host waits for late instruments, seconds.</summary>
    public long GraceOf(int order) => order < FirstModule ? Missions[order - FirstMission].Grace : long.MaxValue / 4;

    /// <summary>True when an entity tells a follower of its states now: nothing hears of a later change.</summary>
    public bool Hears(int follower, int order, SimTime now) => follower != Station || now >= StationHearsFrom[order];

    /// <summary>
    /// When an intervention lets an entity in: a new mission, or a signature before the date of joining. Null where
    /// none does, and for a mission that is not closed; never for a closed one without.
    /// </summary>
    private SimTime? Opening(int order)
    {
        var joins = order < Partners.Length ? Partners[order].Joins : null;
        if (joins is null && !IsClosed(order))
        {
            return null;
        }

        var id = Identities[order].Id;
        foreach (var change in Interventions)
        {
            var opens = joins is { } date
                ? change is { Kind: InterventionKind.Actual, Event: ActualEvent.Signed } && change.Date < date
                : change.Kind == InterventionKind.NewMission;
            if (opens && change.Target == id)
            {
                return change.Date;
            }
        }

        return joins is null ? SimTime.Never : null;
    }

    private static double Scale(int decimals)
    {
        var scale = 1.0;
        for (var i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        return scale;
    }

    private static int Known(int index, string what, string id) =>
        index >= 0 ? index : throw new ScenarioException([$"There is no {what} {id}."]);

    private T[] Sorted<T>(string what, IReadOnlyList<T> items, Func<T, string> id) =>
        new Lookup<T>(what, items, id, _errors).Items;

    private void AddAll<T>(List<EntityIdentity> list, EntityKind kind, IReadOnlyList<T> items, Func<T, string> id)
    {
        foreach (var item in items)
        {
            if (!_orders.TryAdd(id(item), list.Count))
            {
                _errors.Add($"The id {id(item)} is used by two entities.");
            }

            list.Add(new EntityIdentity(kind, id(item), list.Count));
        }
    }
}
