namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>One named value of an entity's state.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.value-data")]
public sealed record ValueData
{
    /// <summary>Stable name in kebab case.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    [Id(1)]
    public required ValueKindData Kind { get; init; }

    /// <summary>Unit; empty for words, flags and dates.</summary>
    [Id(2)]
    public required string Unit { get; init; }

    /// <summary>Counts, seconds and instants; 1 or 0 for flags.</summary>
    [Id(3)]
    public long Whole { get; init; }

    /// <summary>The number.</summary>
    [Id(4)]
    public double Number { get; init; }

    /// <summary>The word or id; empty otherwise.</summary>
    [Id(5)]
    public required string Text { get; init; }
}
