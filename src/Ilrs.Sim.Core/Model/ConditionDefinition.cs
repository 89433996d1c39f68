namespace Ilrs.Sim.Core.Model;

/// <summary>At least <see cref="AtLeast"/> of the listed states and groups hold.</summary>
public sealed record ConditionDefinition
{
    /// <summary>How many must hold; null for all.</summary>
    public int? AtLeast { get; init; }

    /// <summary>States of entities that count.</summary>
    public IReadOnlyList<ConditionItem> Items { get; init; } = [];

    /// <summary>Nested conditions that count as one each.</summary>
    public IReadOnlyList<ConditionDefinition> Groups { get; init; } = [];
}
