namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>The scenario of a session with its live changes, whole: the layout of its figures follows.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.document-data")]
public sealed record DocumentData
{
    /// <summary>Hash of the text, as readings and figures name it.</summary>
    [Id(0)]
    public required string Hash { get; init; }

    /// <summary>The scenario as JSON.</summary>
    [Id(1)]
    public required string Text { get; init; }
}
