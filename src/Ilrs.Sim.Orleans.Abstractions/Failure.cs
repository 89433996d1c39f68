namespace Ilrs.Sim.Orleans.Abstractions;

/// <summary>Why something could not be done.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.failure")]
public sealed record Failure
{
    /// <summary>What kind of failure.</summary>
    [Id(0)]
    public required FailureKind Kind { get; init; }

    /// <summary>A sentence for people.</summary>
    [Id(1)]
    public required string Message { get; init; }

    /// <summary>The errors of a scenario or change; empty for other failures.</summary>
    [Id(2)]
    public DiagnosticData[] Diagnostics { get; init; } = [];
}
