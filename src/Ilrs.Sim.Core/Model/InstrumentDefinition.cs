using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A partner's scientific instrument.</summary>
public sealed record InstrumentDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Scientific discipline, free text.</summary>
    public string Discipline { get; init; } = "general";

    /// <summary>Mass, kg.</summary>
    public double Mass { get; init; }

    /// <summary>Power in operation, W.</summary>
    public double Power { get; init; }

    /// <summary>Data rate in operation, Mbit/s.</summary>
    public double DataRate { get; init; }

    /// <summary>Planned date at which it is ready for delivery; null means ready from the start.</summary>
    public SimTime? Ready { get; init; }

    /// <summary>How much later than planned it is ready, seconds; drawn once per replication. Null for none.</summary>
    public Parameter? Lateness { get; init; }

    /// <summary>Scientific merit that selection compares; drawn once per call. Default 0.5.</summary>
    public Parameter Merit { get; init; } = Parameter.Of(0.5);

    /// <summary>Id of the mission or module that has already given it a slot; null when it answers calls.</summary>
    public string? Awarded { get; init; }

    /// <summary>Ids of the missions and modules whose calls it answers; empty for every call it fits.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];
}
