using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A training programme: scheduled intakes or open enrolment.</summary>
public sealed record TrainingProgrammeDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Id of the host partner; null when the host is outside the scenario.</summary>
    public string? Host { get; init; }

    /// <summary>Track: what its graduates are afterwards.</summary>
    public TrainingTrack Track { get; init; }

    /// <summary>Scheduled: seats per intake. Open: seats in all. At least 0.</summary>
    public int Seats { get; init; }

    /// <summary>Scheduled: scholarships for each intake, drawn anew for each; null when they do not bind.</summary>
    public Parameter? Scholarships { get; init; }

    /// <summary>True for a programme that has no intakes until an intervention opens it.</summary>
    public bool Closed { get; init; }

    /// <summary>Length of the course in seconds; drawn anew for each trainee (open) or intake (scheduled).</summary>
    public required Parameter Duration { get; init; }

    /// <summary>
    /// Chance that a trainee drops out (known at the end of the course), 0 to 1: a constant or a named uncertainty.
    /// </summary>
    public Parameter DropOut { get; init; } = Parameter.Of(0);

    /// <summary>True for open enrolment, false for scheduled intakes.</summary>
    public bool Open { get; init; }

    /// <summary>Open enrolment: true when a request that finds no seat waits, false when it is lost.</summary>
    public bool Waits { get; init; } = true;

    /// <summary>Scheduled: months of the year (1 to 12) in which an intake begins, on the first day.</summary>
    public IReadOnlyList<int> IntakeMonths { get; init; } = [];

    /// <summary>No intake before this date; the start of the scenario when null.</summary>
    public SimTime? From { get; init; }

    /// <summary>No intake at or after this date; never ends when null.</summary>
    public SimTime? Until { get; init; }
}
