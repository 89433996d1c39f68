using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A dated change inside a scenario; handled before everything else at its date.</summary>
public sealed record InterventionDefinition
{
    /// <summary>Stable id; interventions of one date are handled in the order of their ids.</summary>
    public required string Id { get; init; }

    /// <summary>When it takes effect.</summary>
    public required SimTime Date { get; init; }

    /// <summary>What it does.</summary>
    public required InterventionKind Kind { get; init; }

    /// <summary>Id of the partner, mission, vehicle family, module or milestone; null for the office.</summary>
    public string? Target { get; init; }

    /// <summary>Id of the pledge, for <see cref="InterventionKind.PledgeChange"/>.</summary>
    public string? Pledge { get; init; }

    /// <summary>
    /// End, for <see cref="InterventionKind.Suspend"/> and <see cref="ActualEvent.Grounded"/>; null for no end.
    /// </summary>
    public SimTime? Until { get; init; }

    /// <summary>
    /// Factor, for <see cref="InterventionKind.BudgetFactor"/> and <see cref="InterventionKind.HostChange"/>; factor on
    /// the mass, for <see cref="InterventionKind.ExportBarrier"/>.
    /// </summary>
    public double Factor { get; init; } = 1;

    /// <summary>New monthly amount in the resource's unit, for <see cref="InterventionKind.PledgeChange"/>.</summary>
    public double Amount { get; init; }

    /// <summary>Seconds, for delays, stand-downs and redesigns.</summary>
    public long Duration { get; init; }

    /// <summary>
    /// Whether the awards of the mission end with it whatever the policy, for
    /// <see cref="InterventionKind.CancelMission"/>.
    /// </summary>
    public bool ReleaseAwards { get; init; }

    /// <summary>Outcome, for <see cref="InterventionKind.ForceOutcome"/>.</summary>
    public ForcedOutcome Outcome { get; init; }

    /// <summary>
    /// New planned launch, for <see cref="InterventionKind.MoveMission"/>, and for
    /// <see cref="InterventionKind.NewMission"/>, where null is as the mission says.
    /// </summary>
    public SimTime? Launch { get; init; }

    /// <summary>What happened, for <see cref="InterventionKind.Actual"/>.</summary>
    public ActualEvent? Event { get; init; }

    /// <summary>
    /// Last day of what is known with it, for <see cref="InterventionKind.Actual"/>; null: the scenario's.
    /// </summary>
    public SimTime? AsOf { get; init; }

    /// <summary>
    /// Id of the instrument, for <see cref="ActualEvent.Awarded"/> and <see cref="InterventionKind.NewInstrument"/>.
    /// </summary>
    public string? Instrument { get; init; }

    /// <summary>Number of people, for <see cref="ActualEvent.Graduated"/>.</summary>
    public int People { get; init; }

    /// <summary>
    /// Policies that change, for <see cref="InterventionKind.PolicyChange"/>, or with
    /// <see cref="InterventionKind.AuthorityChange"/>.
    /// </summary>
    public PolicyAmendment? Policies { get; init; }

    /// <summary>New condition, for <see cref="InterventionKind.RedefineMilestone"/>.</summary>
    public ConditionDefinition? Condition { get; init; }

    /// <summary>
    /// Seconds for which the new condition must hold, for <see cref="InterventionKind.RedefineMilestone"/>.
    /// </summary>
    public long HoldFor { get; init; }

    /// <summary>
    /// What the goal is called from now on, such as basic@2024, for
    /// <see cref="InterventionKind.RedefineMilestone"/>; null when not given.
    /// </summary>
    public string? Definition { get; init; }

    /// <summary>New status, for <see cref="InterventionKind.Join"/>.</summary>
    public MemberStatus Status { get; init; } = MemberStatus.State;

    /// <summary>The bloc, for <see cref="InterventionKind.BlocAccession"/>.</summary>
    public string? Bloc { get; init; }

    /// <summary>The control, for <see cref="InterventionKind.ExportBarrier"/>.</summary>
    public string? Control { get; init; }

    /// <summary>Ids of partners whose hosts are blocked, for <see cref="InterventionKind.ExportBarrier"/>.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    /// <summary>What owners do, for <see cref="InterventionKind.ExportBarrier"/>.</summary>
    public BarrierResponse Response { get; init; }

    /// <summary>Id of the new authority, for <see cref="InterventionKind.AuthorityChange"/>.</summary>
    public string? Authority { get; init; }
}
