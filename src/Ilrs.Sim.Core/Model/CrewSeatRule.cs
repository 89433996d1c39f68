using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>Seats of crewed flights for partners other than the operator's house.</summary>
public sealed record CrewSeatRule
{
    /// <summary>From when on, whatever the milestone; null: from the milestone on, or from the start.</summary>
    public SimTime? From { get; init; }

    /// <summary>Id of the milestone from which on; null where none is waited for.</summary>
    public string? Milestone { get; init; }

    /// <summary>
    /// Seats for partners on a flight, drawn for each and rounded; one person is always the operator's.
    /// </summary>
    public Parameter Seats { get; init; } = Parameter.Of(1);

    /// <summary>Who comes first.</summary>
    public CrewSeatOrder Order { get; init; }
}
