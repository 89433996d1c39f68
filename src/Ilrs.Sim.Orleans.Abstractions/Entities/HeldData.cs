namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>Seconds that a mission or module was held by one cause; signed.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.held-data")]
public sealed record HeldData
{
    /// <summary>The cause, in kebab case.</summary>
    [Id(0)]
    public required string Cause { get; init; }

    /// <summary>Seconds.</summary>
    [Id(1)]
    public required long Seconds { get; init; }
}
