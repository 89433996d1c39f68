using Ilrs.Sim.Orleans.Abstractions.Entities;

namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>What entities hold, all from one completed instant.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.reading-data")]
public sealed record ReadingData
{
    /// <summary>The instant.</summary>
    [Id(0)]
    public required MomentData Moment { get; init; }

    /// <summary>The entities, in the order asked for.</summary>
    [Id(1)]
    public required EntityData[] Entities { get; init; }

    /// <summary>Hash of the scenario document with its live changes, which says what the metrics are.</summary>
    [Id(2)]
    public required string Document { get; init; }
}
