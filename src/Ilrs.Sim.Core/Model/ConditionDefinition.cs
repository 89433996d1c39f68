namespace Ilrs.Sim.Core.Model;

/// <summary>
/// At least <see cref="AtLeast"/> of the listed states and groups hold. A condition that counts satellites or asks for
/// a relay names nothing else.
/// </summary>
public sealed record ConditionDefinition
{
    /// <summary>How many must hold; null for all.</summary>
    public int? AtLeast { get; init; }

    /// <summary>States of entities that count.</summary>
    public IReadOnlyList<ConditionItem> Items { get; init; } = [];

    /// <summary>Nested conditions that count as one each.</summary>
    public IReadOnlyList<ConditionDefinition> Groups { get; init; } = [];

    /// <summary>So many satellites of all modules must be in service; null where they are not counted.</summary>
    public int? Satellites { get; init; }

    /// <summary>A module that relays for this client must be in service; null where none is asked for.</summary>
    public RelayClient? Relay { get; init; }
}
