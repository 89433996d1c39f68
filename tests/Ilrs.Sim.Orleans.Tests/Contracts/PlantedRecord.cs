#pragma warning disable ORLEANS0004 // the fault that is planted
namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>A record with faults: no alias, not immutable, a member without an id, and a gap in the ids.</summary>
[GenerateSerializer]
public sealed record PlantedRecord
{
    [Id(0)]
    public required string Kept { get; init; }

    public required string Forgotten { get; init; }

    [Id(2)]
    public byte[]? Jumped { get; init; }
}
