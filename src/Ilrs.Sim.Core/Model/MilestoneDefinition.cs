namespace Ilrs.Sim.Core.Model;

/// <summary>A dated achievement of the programme with its condition.</summary>
public sealed record MilestoneDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>What must hold.</summary>
    public required ConditionDefinition Condition { get; init; }

    /// <summary>
    /// For how long without a break it must hold, seconds; the milestone is reached at the end of it.
    /// </summary>
    public long HoldFor { get; init; }

    /// <summary>Announced dates, in the order given.</summary>
    public IReadOnlyList<Announcement> Announced { get; init; } = [];
}
