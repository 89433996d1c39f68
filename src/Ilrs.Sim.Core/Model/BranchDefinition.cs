namespace Ilrs.Sim.Core.Model;

/// <summary>An open question of the programme with named answers, one of which is drawn for each replication.</summary>
public sealed record BranchDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>The answers, in the order in which the draw goes through them.</summary>
    public required IReadOnlyList<AlternativeDefinition> Alternatives { get; init; }

    /// <summary>Id of the alternative that every replication takes; null: each draws its own.</summary>
    public string? Force { get; init; }
}
