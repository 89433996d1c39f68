using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A facility of the station.</summary>
internal static class ModuleFormat
{
    private static readonly KeySet OutputKeys = new();
    private static readonly Key<string> OutputResource = OutputKeys.Required(
        "resource", IdShape.Of(NameKind.Resource), "What is given to the pool.");

    private static readonly Key<double> OutputAmount = OutputKeys.Required(
        "amount", Quantities.Amount, "Amount for each whole period, in the resource's unit.");

    private static readonly Key<long> OutputPeriod = OutputKeys.Required(
        "period", Quantities.PositiveDuration, "Length of the period, counted from the start of each up-period.");

    private static readonly MappingShape<OutputDefinition> OutputShape = new(
        "output", "What each whole period of an up-time gives to the pool.", OutputKeys,
        r => new() { Resource = r.Get(OutputResource), Amount = r.Get(OutputAmount), Period = r.Get(OutputPeriod) });

    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Module), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<IReadOnlyList<string>> Aliases = Keys.DescriptiveList(
        "aliases", new ListShape<string>(TextShape.Any, sorted: true), "Other names that people use, such as CE-8.");

    private static readonly Key<string> Kind = Keys.Default("kind", PatternShape.Word, "module", "Category.");
    private static readonly Key<string> Operator = Keys.Optional(
        "operator", IdShape.Of(NameKind.Partner), "The operating partner; default: somebody outside the scenario.");

    private static readonly Key<SimTime> Enters = Keys.Optional(
        "enters", DateShape.Any, "Date from which it exists; before it nobody sees it.");

    private static readonly Key<ConditionDefinition> Requires = Keys.Optional(
        "requires", ConditionShape.Any, "What must hold before deployment begins.");

    private static readonly Key<Parameter> Deployment = Keys.Default(
        "deployment", Quantities.UncertainDuration, "0 days", "Length of deployment, drawn once.");

    private static readonly Key<Parameter> Commissioning = Keys.Default(
        "commissioning", Quantities.UncertainDuration, "0 days", "Length of commissioning, drawn once.");

    private static readonly Key<double> PowerSupply = Keys.Default(
        "power_supply", Quantities.Kilowatts, "0 kW", "Power supplied in service.");

    private static readonly Key<double> PowerDemand = Keys.Default(
        "power_demand", Quantities.Kilowatts, "0 kW", "Power demanded in service.");

    private static readonly Key<double> DarkSupply = Keys.Default(
        "dark_supply", Quantities.Kilowatts, "0 kW", "Power supplied in the dark, such as a radioisotope unit's.");

    private static readonly Key<double> DarkDemand = Keys.Optional(
        "dark_demand", Quantities.Kilowatts, "Power needed to survive the dark; default: its 'power_demand'.");

    private static readonly Key<double> Storage = Keys.Default(
        "storage", Quantities.Energy, "0 kWh", "Energy held for the dark.");

    private static readonly Key<Parameter> PowerScale = Keys.Default(
        "power_scale", Quantities.NamedAmount, "1", "Factor on its 'power_supply'; a named uncertainty is shared.");

    private static readonly Key<Parameter> DarkScale = Keys.Default(
        "dark_scale",
        Quantities.NamedAmount,
        "1",
        "Factor on its 'dark_supply' and 'storage'; a named uncertainty is shared.");

    private static readonly Key<double> DataSupply = Keys.Default(
        "data_supply", Quantities.DataRate, "0 Mbit/s", "Data rate supplied in service.");

    private static readonly Key<double> DataDemand = Keys.Default(
        "data_demand", Quantities.DataRate, "0 Mbit/s", "Data rate demanded in service.");

    private static readonly Key<int> CrewBerths = Keys.Default(
        "crew_berths", IntegerShape.Count, "0", "Crew berths in service.");

    private static readonly Key<int> Ports =
        Keys.Default("ports", IntegerShape.Count, "0", "Instrument ports in service.");
    private static readonly Key<int> ShedOrder = Keys.Default(
        "shed_order", IntegerShape.Count, "100", "Order of load shedding: the highest number is shed first.");

    private static readonly Key<OutputDefinition> Output = Keys.Optional(
        "output", OutputShape, "What each whole period of an up-time gives to the pool.");

    private static readonly Key<Parameter> Failure = Keys.Optional(
        "failure", Quantities.UncertainDuration, "Time to failure, drawn for each up-period; default: never fails.");

    private static readonly Key<Parameter> FailureScale = Keys.Default(
        "failure_scale",
        Quantities.UncertainAmount,
        "1",
        "Factor on each time to failure, drawn once per replication; a named uncertainty is shared by modules.");

    private static readonly Key<Parameter> Repair = Keys.Default(
        "repair", Quantities.UncertainDuration, "0 days", "Length of a repair, drawn for each failure.");

    private static readonly Key<bool> NeedsTeam = Keys.Default(
        "needs_team", BooleanShape.Any, "false", "True when a repair occupies one of the station's repair teams.");

    private static readonly Key<bool> NeedsSpare = Keys.Default(
        "needs_spare", BooleanShape.Any, "false", "True when a repair uses up a spare part.");

    private static readonly Key<Parameter> Life = Keys.Optional(
        "life",
        Quantities.UncertainDuration,
        "Design life from commissioning, drawn once, for each satellite where it has some; default: to the horizon.");

    private static readonly Key<string> SuccessorOf = Keys.Optional(
        "successor_of",
        IdShape.Of(NameKind.Module),
        "The module whose place it takes: where a condition names that one in service, this one counts too.");

    private static readonly Key<int> Satellites = Keys.Default(
        "satellites",
        new IntegerShape(0, 1_000),
        "0",
        "Satellites that it stands for, which end one by one; it retires with the last.");

    private static readonly Key<IReadOnlyList<RelayClient>> Relays = Keys.List(
        "relays",
        new ListShape<RelayClient>(EnumWords.All<RelayClient>(), sorted: true),
        "Whom it relays for while it is in service.");

    private static readonly Key<SlotOffer> Slots = Keys.Optional(
        "slots", SlotFormat.Shape, "Room for guest instruments; default: none.");

    private static readonly Key<SimTime> Planned = Keys.Optional(
        "planned", DateShape.Any, "Planned date of commissioning, from which calls count back; default: by the plan.");

    /// <summary>The shape of one module.</summary>
    public static readonly MappingShape<ModuleDefinition> Shape =
        new("module", "A facility of the station.", Keys, Build, Check);

    private static ModuleDefinition Build(Record r) => new()
    {
        Id = r.Get(Id),
        Name = r.Find(Name),
        Aliases = r.Get(Aliases),
        Kind = r.Get(Kind),
        Operator = r.Find(Operator),
        Enters = r.FindValue(Enters),
        Requires = r.Find(Requires),
        Deployment = r.Get(Deployment),
        Commissioning = r.Get(Commissioning),
        PowerSupply = r.Get(PowerSupply),
        PowerDemand = r.Get(PowerDemand),
        DarkSupply = r.Get(DarkSupply),
        DarkDemand = r.FindValue(DarkDemand),
        Storage = r.Get(Storage),
        PowerScale = r.Get(PowerScale),
        DarkScale = r.Get(DarkScale),
        DataSupply = r.Get(DataSupply),
        DataDemand = r.Get(DataDemand),
        CrewBerths = r.Get(CrewBerths),
        Ports = r.Get(Ports),
        ShedOrder = r.Get(ShedOrder),
        Output = r.Find(Output),
        Failure = r.Find(Failure),
        FailureScale = r.Get(FailureScale),
        Repair = r.Get(Repair),
        NeedsTeam = r.Get(NeedsTeam),
        NeedsSpare = r.Get(NeedsSpare),
        Life = r.Find(Life),
        SuccessorOf = r.Find(SuccessorOf),
        Satellites = r.Get(Satellites),
        Relays = r.Get(Relays),
        Slots = r.Find(Slots),
        Planned = r.FindValue(Planned),
    };

    private static void Check(Record record)
    {
        record.RefuseWritten(PowerScale, record.IsWritten(PowerSupply), "without 'power_supply'");
        record.RefuseWritten(
            DarkScale,
            record.IsWritten(DarkSupply) || record.IsWritten(Storage),
            "without 'dark_supply' and 'storage'");
        var fails = record.IsWritten(Failure);
        record.RefuseWritten(FailureScale, fails, "without 'failure'");
        record.RefuseWritten(Repair, fails, "without 'failure'");
        record.RefuseWritten(NeedsTeam, fails, "without 'failure'");
        record.RefuseWritten(NeedsSpare, fails, "without 'failure'");
    }
}
