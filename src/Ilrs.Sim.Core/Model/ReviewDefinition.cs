using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>
/// A review of the programme: at the beginning of its month each mission that is not yet ready may be planned anew,
/// later by a share of the time that it has left.
/// </summary>
public sealed record ReviewDefinition
{
    /// <summary>Stable id, unique in its class.</summary>
    public required string Id { get; init; }

    /// <summary>A date in the month at whose beginning it takes effect; before the start it has none.</summary>
    public required SimTime Date { get; init; }

    /// <summary>Chance that a mission is planned anew, 0 to 1; it never happens in the plan.</summary>
    public double Chance { get; init; } = 1;

    /// <summary>What is added to the time left, as a share of it; drawn for each mission unless it is named.</summary>
    public required Parameter Share { get; init; }

    /// <summary>False switches it off.</summary>
    public bool Active { get; init; } = true;
}
