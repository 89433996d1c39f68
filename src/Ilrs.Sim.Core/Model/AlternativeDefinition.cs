namespace Ilrs.Sim.Core.Model;

/// <summary>One answer to the question of a <see cref="BranchDefinition"/>.</summary>
public sealed record AlternativeDefinition
{
    /// <summary>Id, unique within the branch.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Its weight; the chance is the weight over the sum of all.</summary>
    public required double Weight { get; init; }

    /// <summary>Dated changes that take effect in its replications only.</summary>
    public IReadOnlyList<InterventionDefinition> Interventions { get; init; } = [];
}
