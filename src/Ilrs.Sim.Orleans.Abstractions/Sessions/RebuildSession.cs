namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>A session that is to be rebuilt from its record.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.rebuild-session")]
public sealed record RebuildSession
{
    /// <summary>Id of the request: a repeated one gives the same session.</summary>
    [Id(0)]
    public required Guid Request { get; init; }

    /// <summary>The record.</summary>
    [Id(1)]
    public required SessionRecordData Record { get; init; }
}
