namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>What an entity says to a seed.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.seed-answer")]
public sealed record SeedAnswer
{
    /// <summary>What became of the seed.</summary>
    [Id(0)]
    public required SeedVerdict Verdict { get; init; }

    /// <summary>Chain over everything the entity handled, at the version it stands at now.</summary>
    [Id(1)]
    public UInt128 Hash { get; init; }

    /// <summary>More, for people.</summary>
    [Id(2)]
    public string? Detail { get; init; }
}
