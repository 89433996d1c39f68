using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>An accepted command with its place in the log. Immutable: a later look gives a later record.</summary>
public sealed record SessionCommand
{
    /// <summary>Place in the log, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>What it is.</summary>
    public required SessionCommandKind Kind { get; init; }

    /// <summary>What became of it.</summary>
    public required SessionCommandState State { get; init; }

    /// <summary>Simulated date when it was accepted.</summary>
    public required SimTime Given { get; init; }

    /// <summary>Advance: the date asked for. Intervene: the date of the change. Otherwise null.</summary>
    public SimTime? Date { get; init; }

    /// <summary>Step: by what.</summary>
    public SessionStep? Step { get; init; }

    /// <summary>Step: how many.</summary>
    public int Count { get; init; }

    /// <summary>Intervene: id of the change; null otherwise.</summary>
    public string? Change { get; init; }

    /// <summary>Intervene: the record as it was given; null otherwise.</summary>
    public string? Text { get; init; }

    /// <summary>Simulated date when it was over; null before.</summary>
    public SimTime? Reached { get; init; }
}
