namespace Ilrs.Sim.Orleans.Abstractions;

/// <summary>One error in a scenario or change: where it stands, what was found, what was expected.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.diagnostic-data")]
public sealed record DiagnosticData
{
    /// <summary>How deep the file has to be understood to see it: syntax, structure or meaning.</summary>
    [Id(0)]
    public required string Depth { get; init; }

    /// <summary>The file as it was named.</summary>
    [Id(1)]
    public required string File { get; init; }

    /// <summary>Line from 1.</summary>
    [Id(2)]
    public required int Line { get; init; }

    /// <summary>Column from 1.</summary>
    [Id(3)]
    public required int Column { get; init; }

    /// <summary>Path of the key; empty for the file as a whole.</summary>
    [Id(4)]
    public required string Path { get; init; }

    /// <summary>What was found.</summary>
    [Id(5)]
    public required string Found { get; init; }

    /// <summary>What was expected.</summary>
    [Id(6)]
    public required string Expected { get; init; }

    /// <summary>The nearest known name, for a misspelling.</summary>
    [Id(7)]
    public string? Nearest { get; init; }
}
