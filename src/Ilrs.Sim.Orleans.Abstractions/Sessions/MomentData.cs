namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>Which completed instant an answer comes from.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.moment-data")]
public sealed record MomentData
{
    /// <summary>Seconds since the epoch; everything before this instant is completed and nothing at it.</summary>
    [Id(0)]
    public required long Date { get; init; }

    /// <summary>Grows by one with each stretch of time that is completed and each change that is made.</summary>
    [Id(1)]
    public required long Version { get; init; }
}
