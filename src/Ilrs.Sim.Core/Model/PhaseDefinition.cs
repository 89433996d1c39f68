using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A phase of the programme; it begins when a milestone is reached.</summary>
public sealed record PhaseDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Id of the milestone that begins it; null for the phase in which the scenario starts.</summary>
    public string? BeginsWith { get; init; }

    /// <summary>Announced date of its beginning; null for none.</summary>
    public SimTime? Announced { get; init; }
}
