using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A dated achievement of the programme with its condition.</summary>
public sealed record MilestoneDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Which reading of which goal it is, such as basic@2024; dates of different definitions are different things.
    /// </summary>
    public string? Definition { get; init; }

    /// <summary>What must hold.</summary>
    public required ConditionDefinition Condition { get; init; }

    /// <summary>
    /// For how long without a break it must hold, seconds; the milestone is reached at the end of it.
    /// </summary>
    public long HoldFor { get; init; }

    /// <summary>What comes into force when it is reached; null for nothing.</summary>
    public MilestoneEffect? Brings { get; init; }

    /// <summary>
    /// A question about this milestone alone is simulated to this date; null: to the scenario's horizon.
    /// </summary>
    public SimTime? AskedTo { get; init; }

    /// <summary>Announced dates, in the order given.</summary>
    public IReadOnlyList<Announcement> Announced { get; init; } = [];
}
