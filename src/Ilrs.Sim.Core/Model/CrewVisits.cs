using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>Further stays of as many people after the first one.</summary>
public sealed record CrewVisits
{
    /// <summary>From the beginning of one stay to that of the next, seconds; drawn for each.</summary>
    public required Parameter Every { get; init; }

    /// <summary>Length of a stay at and after <see cref="By"/>, seconds; before, it grows to it evenly.</summary>
    public required long Stay { get; init; }

    /// <summary>When stays have reached their length.</summary>
    public required SimTime By { get; init; }

    /// <summary>
    /// True when each visit is a flight like that of the mission, with its launches, needs, windows, transfer, chance
    /// of landing and, after a loss, its next try; false when visits take no vehicle and do not fail.
    /// </summary>
    public bool Flown { get; init; }

    /// <summary>Priority for vehicles, where visits are flown; null: that of the mission.</summary>
    public int? Priority { get; init; }
}
