using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A flight: orbiter, relay, lander, rover, sample return, cargo or crewed.</summary>
public sealed record MissionDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Other names that people use, such as CE-8.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Kind, such as orbiter, relay, lander, sample-return, cargo, crewed; free text.</summary>
    public string Kind { get; init; } = "mission";

    /// <summary>Id of the operating partner; null when it is outside the scenario.</summary>
    public string? Operator { get; init; }

    /// <summary>Planned launch date: development, integration and campaign end there when nothing is late.</summary>
    public required SimTime Launch { get; init; }

    /// <summary>Length of development in seconds; null: from the scenario's start to the planned launch.</summary>
    public long? Lead { get; init; }

    /// <summary>Date from which it exists; before it nobody sees it. Null: from the start.</summary>
    public SimTime? Enters { get; init; }

    /// <summary>
    /// True when it exists only from a <see cref="InterventionKind.NewMission"/> on; without one it never does.
    /// </summary>
    public bool Closed { get; init; }

    /// <summary>Id of its launch vehicle family; null for a flight that needs none.</summary>
    public string? Vehicle { get; init; }

    /// <summary>
    /// Launches that the flight needs before its last one, in order; all must succeed, or it is lost as a whole.
    /// </summary>
    public IReadOnlyList<EarlierLaunch> EarlierLaunches { get; init; } = [];

    /// <summary>Seconds within which the first launch must be followed by the last; null: it waits.</summary>
    public long? Gap { get; init; }

    /// <summary>Priority for vehicles and allocation; lower goes first.</summary>
    public int Priority { get; init; } = 100;

    /// <summary>What development needs.</summary>
    public IReadOnlyList<InputDefinition> Inputs { get; init; } = [];

    /// <summary>Moves of its plan that are its own.</summary>
    public IReadOnlyList<SlipDefinition> Slips { get; init; } = [];

    /// <summary>Id of the class whose moves and reviews it shares; null for none.</summary>
    public string? SlipClass { get; init; }

    /// <summary>
    /// Name of a series of missions that are planned as one: they share the draws of staged moves, of reviews and of
    /// the rate of the mission. Null: it moves by itself.
    /// </summary>
    public string? Series { get; init; }

    /// <summary>What must hold before integration begins; null for nothing.</summary>
    public ConditionDefinition? Requires { get; init; }

    /// <summary>What must hold when it is launched, such as a relay in service; null for nothing.</summary>
    public ConditionDefinition? Needs { get; init; }

    /// <summary>Length of integration, seconds.</summary>
    public long Integration { get; init; }

    /// <summary>How long integration waits for late guest instruments, seconds; later ones stay behind.</summary>
    public long Grace { get; init; }

    /// <summary>Length of the launch campaign, seconds.</summary>
    public long Campaign { get; init; }

    /// <summary>Launch windows, yearly or dated; empty: any day.</summary>
    public IReadOnlyList<LaunchWindow> Windows { get; init; } = [];

    /// <summary>From launch to landing or arrival, seconds.</summary>
    public long Transfer { get; init; }

    /// <summary>Chance that landing or arrival succeeds; drawn once per replication when it is uncertain.</summary>
    public Parameter Landing { get; init; } = Parameter.Of(1);

    /// <summary>Length of operations, seconds, drawn at arrival; null: to the horizon.</summary>
    public Parameter? Operations { get; init; }

    /// <summary>What follows a loss.</summary>
    public FailurePolicy OnFailure { get; init; } = FailurePolicy.Refly;

    /// <summary>From a loss to the next launch date, seconds; for <see cref="FailurePolicy.Refly"/>.</summary>
    public Parameter Rebuild { get; init; } = Parameter.Of(0);

    /// <summary>Id of the mission that takes over the cargo; for <see cref="FailurePolicy.HandOver"/>.</summary>
    public string? HandOverTo { get; init; }

    /// <summary>Lump sums taken from the pool after arrival; the mission counts as done when all are served.</summary>
    public IReadOnlyList<ClaimDefinition> Claims { get; init; } = [];

    /// <summary>Mass landed or brought to orbit, kg.</summary>
    public double Mass { get; init; }

    /// <summary>Spare parts for module repairs brought on arrival.</summary>
    public int Spares { get; init; }

    /// <summary>Repair teams of the station that it brings on arrival.</summary>
    public int RepairTeams { get; init; }

    /// <summary>People who work on the Moon after its arrival; null for none.</summary>
    public CrewDefinition? Crew { get; init; }

    /// <summary>Room for guest instruments; null for none.</summary>
    public SlotOffer? Slots { get; init; }
}
