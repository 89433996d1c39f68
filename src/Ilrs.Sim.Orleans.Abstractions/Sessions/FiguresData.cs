using Ilrs.Sim.Orleans.Abstractions.Entities;

namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>The programme's figures up to a completed instant, in the order of the scenario's metric layout.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.figures-data")]
public sealed record FiguresData
{
    /// <summary>The instant.</summary>
    [Id(0)]
    public required MomentData Moment { get; init; }

    /// <summary>Hash of the scenario document with its live changes, from which the layout follows.</summary>
    [Id(1)]
    public required string Document { get; init; }

    /// <summary>Metric cells.</summary>
    [Id(2)]
    public required double[] Cells { get; init; }

    /// <summary>Date of each tracked item, in seconds since the epoch.</summary>
    [Id(3)]
    public required long[] Dates { get; init; }

    /// <summary>Held seconds of each tracked item by cause, row by row.</summary>
    [Id(4)]
    public required long[] Held { get; init; }

    /// <summary>For each tracked item the one that made its condition hold; -1 for none.</summary>
    [Id(5)]
    public required int[] Last { get; init; }

    /// <summary>Account of each resource.</summary>
    [Id(6)]
    public required AccountData[] Accounts { get; init; }

    /// <summary>Index of the replication.</summary>
    [Id(7)]
    public required long Replication { get; init; }

    /// <summary>Fingerprint of the replication so far.</summary>
    [Id(8)]
    public required UInt128 Fingerprint { get; init; }

    /// <summary>Messages that entities handled.</summary>
    [Id(9)]
    public required long Handled { get; init; }
}
