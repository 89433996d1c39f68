using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A family of launch vehicles shared by missions.</summary>
public sealed record VehicleFamilyDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Other names that people use, such as CZ-5.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// Seconds that one launch occupies the pad and the production line (31,557,600 / rate); drawn once per
    /// replication when it is uncertain. Null: no limit on the rate.
    /// </summary>
    public Parameter? Turnaround { get; init; }

    /// <summary>How the turnaround changes as production grows; empty: it stays.</summary>
    public IReadOnlyList<TurnaroundStep> LaterTurnarounds { get; init; } = [];

    /// <summary>Launches that can be prepared side by side; at least 1.</summary>
    public int Pads { get; init; } = 1;

    /// <summary>Planned date of the first flight; null for a family that already flies.</summary>
    public SimTime? Debut { get; init; }

    /// <summary>How much later than planned it first flies, seconds; drawn once per replication.</summary>
    public Parameter? DebutSlip { get; init; }

    /// <summary>When the planned date of the first flight was said; with a stretch.</summary>
    public SimTime? DebutSaid { get; init; }

    /// <summary>
    /// Time from saying to the first flight over the time that was said, given that it has not flown in the known past;
    /// drawn once per replication. Null: a slip is drawn.
    /// </summary>
    public Parameter? DebutStretch { get; init; }

    /// <summary>Chance that a launch succeeds; drawn once per replication. Default 1.</summary>
    public Parameter Reliability { get; init; } = Parameter.Of(1);

    /// <summary>How long all launches stand down after a failure, seconds; drawn anew for each failure.</summary>
    public Parameter? StandDown { get; init; }
}
