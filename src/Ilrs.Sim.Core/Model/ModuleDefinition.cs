using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A facility of the station.</summary>
public sealed record ModuleDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Other names that people use, such as CE-8.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Category, free text.</summary>
    public string Kind { get; init; } = "module";

    /// <summary>Id of the operating partner; null when it is outside the scenario.</summary>
    public string? Operator { get; init; }

    /// <summary>Date from which it exists; before it nobody sees it. Null: from the start.</summary>
    public SimTime? Enters { get; init; }

    /// <summary>
    /// What must hold before deployment begins (missions done, modules commissioned); null for nothing.
    /// </summary>
    public ConditionDefinition? Requires { get; init; }

    /// <summary>Length of deployment, seconds; drawn once.</summary>
    public Parameter Deployment { get; init; } = Parameter.Of(0);

    /// <summary>Length of commissioning, seconds; drawn once.</summary>
    public Parameter Commissioning { get; init; } = Parameter.Of(0);

    /// <summary>Power supplied in service, kW.</summary>
    public double PowerSupply { get; init; }

    /// <summary>Power demanded in service, kW.</summary>
    public double PowerDemand { get; init; }

    /// <summary>Power that it still supplies in the dark, such as a radioisotope unit's, kW.</summary>
    public double DarkSupply { get; init; }

    /// <summary>Power that it needs to survive the dark, kW; null: its <see cref="PowerDemand"/>.</summary>
    public double? DarkDemand { get; init; }

    /// <summary>Energy that it holds for the dark, kWh.</summary>
    public double Storage { get; init; }

    /// <summary>
    /// Factor on <see cref="PowerSupply"/>, one for a replication: a constant or a named uncertainty.
    /// </summary>
    public Parameter PowerScale { get; init; } = Parameter.Of(1);

    /// <summary>
    /// Factor on <see cref="DarkSupply"/> and <see cref="Storage"/>, one for a replication: a constant or a named
    /// uncertainty.
    /// </summary>
    public Parameter DarkScale { get; init; } = Parameter.Of(1);

    /// <summary>Data rate supplied in service, Mbit/s.</summary>
    public double DataSupply { get; init; }

    /// <summary>Data rate demanded in service, Mbit/s.</summary>
    public double DataDemand { get; init; }

    /// <summary>Crew berths in service.</summary>
    public int CrewBerths { get; init; }

    /// <summary>Instrument ports in service.</summary>
    public int Ports { get; init; }

    /// <summary>Order of load shedding: the highest number is shed first.</summary>
    public int ShedOrder { get; init; } = 100;

    /// <summary>What each whole period of an up-time gives to the pool; null for nothing.</summary>
    public OutputDefinition? Output { get; init; }

    /// <summary>Time to failure, seconds of service; drawn anew for each up-period. Null: never fails.</summary>
    public Parameter? Failure { get; init; }

    /// <summary>
    /// Factor on each time to failure, drawn once per replication: how well the lives of such modules are known.
    /// </summary>
    public Parameter FailureScale { get; init; } = Parameter.Of(1);

    /// <summary>Length of a repair, seconds; drawn anew for each failure.</summary>
    public Parameter Repair { get; init; } = Parameter.Of(0);

    /// <summary>True when a repair occupies one of the station's repair teams.</summary>
    public bool NeedsTeam { get; init; }

    /// <summary>True when a repair uses up a spare part.</summary>
    public bool NeedsSpare { get; init; }

    /// <summary>
    /// Design life in seconds of calendar time from commissioning, drawn once, for each satellite where it has some;
    /// null: to the horizon.
    /// </summary>
    public Parameter? Life { get; init; }

    /// <summary>
    /// Id of the module whose place it takes: a condition that names that one in service holds by this one too. Null
    /// where it takes none.
    /// </summary>
    public string? SuccessorOf { get; init; }

    /// <summary>
    /// Satellites that it stands for, which end one by one; it retires with the last. 0 where it is none.
    /// </summary>
    public int Satellites { get; init; }

    /// <summary>Whom it relays for while it is in service.</summary>
    public IReadOnlyList<RelayClient> Relays { get; init; } = [];

    /// <summary>Room for guest instruments; null for none.</summary>
    public SlotOffer? Slots { get; init; }

    /// <summary>Planned date of commissioning, from which calls count back; null: taken from the plan run.</summary>
    public SimTime? Planned { get; init; }
}
