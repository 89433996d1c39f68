using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>Further stays of as many people after the first one, on flights that are not simulated.</summary>
public sealed record CrewVisits
{
    /// <summary>From the beginning of one stay to that of the next, seconds; drawn for each.</summary>
    public required Parameter Every { get; init; }

    /// <summary>Length of a stay at and after <see cref="By"/>, seconds; before, it grows to it evenly.</summary>
    public required long Stay { get; init; }

    /// <summary>When stays have reached their length.</summary>
    public required SimTime By { get; init; }
}
