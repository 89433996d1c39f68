using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>The whole input of a run: validated and immutable. Lists may be in any order; ids order them.</summary>
public sealed record Scenario
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Title for people; the id when absent.</summary>
    public string? Title { get; init; }

    /// <summary>The calendar of all dates.</summary>
    public Calendar Calendar { get; init; } = Calendar.Gregorian;

    /// <summary>First instant; the beginning of a month.</summary>
    public required SimTime Start { get; init; }

    /// <summary>What would happen at or after this instant does not happen.</summary>
    public required SimTime Horizon { get; init; }

    /// <summary>
    /// Last day of which everything that matters is known: up to it nothing is drawn, and what no intervention of the
    /// kind <see cref="InterventionKind.Actual"/> says has not happened. Null, or before the start: nothing is known.
    /// </summary>
    public SimTime? AsOf { get; init; }

    /// <summary>Resources that are booked.</summary>
    public IReadOnlyList<ResourceDefinition> Resources { get; init; } = [];

    /// <summary>Named uncertainties.</summary>
    public IReadOnlyList<UncertaintyDefinition> Uncertainties { get; init; } = [];

    /// <summary>The office's rules.</summary>
    public PolicyDefinition Policies { get; init; } = new();

    /// <summary>How members come, go and count.</summary>
    public MembershipDefinition Membership { get; init; } = new();

    /// <summary>Prices at which partners' gifts and gains are booked.</summary>
    public BarterDefinition Barter { get; init; } = new();

    /// <summary>Partners.</summary>
    public IReadOnlyList<PartnerDefinition> Partners { get; init; } = [];

    /// <summary>Training programmes.</summary>
    public IReadOnlyList<TrainingProgrammeDefinition> Training { get; init; } = [];

    /// <summary>Launch vehicle families.</summary>
    public IReadOnlyList<VehicleFamilyDefinition> Vehicles { get; init; } = [];

    /// <summary>How the plans of classes of missions move.</summary>
    public IReadOnlyList<SlipClassDefinition> SlipClasses { get; init; } = [];

    /// <summary>Missions.</summary>
    public IReadOnlyList<MissionDefinition> Missions { get; init; } = [];

    /// <summary>Station modules.</summary>
    public IReadOnlyList<ModuleDefinition> Modules { get; init; } = [];

    /// <summary>The station.</summary>
    public StationDefinition Station { get; init; } = new();

    /// <summary>Services to users outside the programme.</summary>
    public IReadOnlyList<ServiceDefinition> Services { get; init; } = [];

    /// <summary>Milestones.</summary>
    public IReadOnlyList<MilestoneDefinition> Milestones { get; init; } = [];

    /// <summary>Phases, in order.</summary>
    public IReadOnlyList<PhaseDefinition> Phases { get; init; } = [];

    /// <summary>Interventions.</summary>
    public IReadOnlyList<InterventionDefinition> Interventions { get; init; } = [];

    /// <summary>Open questions with named answers.</summary>
    public IReadOnlyList<BranchDefinition> Branches { get; init; } = [];
}
