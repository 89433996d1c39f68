namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>What one entity holds after a completed instant.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.entity-data")]
public sealed record EntityData
{
    /// <summary>Kind as a word, such as partner or mission.</summary>
    [Id(0)]
    public required string Kind { get; init; }

    /// <summary>Its id.</summary>
    [Id(1)]
    public required string Id { get; init; }

    /// <summary>Its place in the order.</summary>
    [Id(2)]
    public required int Order { get; init; }

    /// <summary>True once it exists.</summary>
    [Id(3)]
    public required bool Exists { get; init; }

    /// <summary>Chain over everything it handled.</summary>
    [Id(4)]
    public required UInt128 Fingerprint { get; init; }

    /// <summary>Named values of its state.</summary>
    [Id(5)]
    public required ValueData[] Values { get; init; }

    /// <summary>Seconds held by cause.</summary>
    [Id(6)]
    public required HeldData[] Held { get; init; }

    /// <summary>Accounts; the cooperation office has them.</summary>
    [Id(7)]
    public required AccountData[] Accounts { get; init; }

    /// <summary>Its metric series.</summary>
    [Id(8)]
    public required MetricData[] Metrics { get; init; }
}
