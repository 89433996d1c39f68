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

    /// <summary>Height of the Moon from which a ground station can work, degrees. Default 10.</summary>
    public double GroundElevation { get; init; } = 10;

    /// <summary>Smallest dish of a ground station that counts, m. Default 18.</summary>
    public double GroundDish { get; init; } = 18;

    /// <summary>Spare parts in store at the start.</summary>
    public int Spares { get; init; }
}
