namespace Ilrs.Sim.Core.Model;

/// <summary>People on a mission who work on the Moon after it has arrived.</summary>
public sealed record CrewDefinition
{
    /// <summary>How many.</summary>
    public required int People { get; init; }

    /// <summary>Length of their stay, seconds; drawn at arrival.</summary>
    public required Parameter Stay { get; init; }

    /// <summary>
    /// People whom the craft itself lodges; the others need free berths of modules in service. Null: all of them.
    /// </summary>
    public int? OwnBerths { get; init; }

    /// <summary>Stays that follow; null for none.</summary>
    public CrewVisits? Visits { get; init; }
}
