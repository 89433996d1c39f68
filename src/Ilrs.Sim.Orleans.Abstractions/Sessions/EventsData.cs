namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>Events from a place on.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.events-data")]
public sealed record EventsData
{
    /// <summary>The events in order.</summary>
    [Id(0)]
    public required EventData[] Events { get; init; }

    /// <summary>True when no event will follow.</summary>
    [Id(1)]
    public required bool IsLast { get; init; }
}
