namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>State of an entity at a version.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.state-answer")]
public sealed record StateAnswer
{
    /// <summary>Handled, or why there is no state.</summary>
    [Id(0)]
    public required SliceVerdict Verdict { get; init; }

    /// <summary>Its state as words of the engine's snapshots.</summary>
    [Id(1)]
    public byte[]? State { get; init; }
}
