namespace Ilrs.Sim.Core.Model;

/// <summary>The station: the sum of its modules.</summary>
public sealed record StationDefinition
{
    /// <summary>Stable id.</summary>
    public string Id { get; init; } = "station";

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Repair teams; null for as many as needed.</summary>
    public int? RepairTeams { get; init; }

    /// <summary>
    /// The longest time without sunlight that the station must live through, seconds; drawn once. Null: there is none.
    /// </summary>
    public Parameter? DarkSpell { get; init; }

    /// <summary>Spare parts in store at the start.</summary>
    public int Spares { get; init; }
}
