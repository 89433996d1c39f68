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

    /// <summary>The discipline as conditions name it: letters and digits in small letters, joined by hyphens.</summary>
    public string DisciplineId => IdOf(Discipline);

    /// <summary>Mass, kg.</summary>
    public double Mass { get; init; }

    /// <summary>
    /// Factor on the mass: a constant or a named uncertainty, never drawn anew at each use. Default 1.
    /// </summary>
    public Parameter MassScale { get; init; } = Parameter.Of(1);

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

    /// <summary>Export control that its technology is under, such as us-ear; null for none.</summary>
    public string? ControlledBy { get; init; }

    /// <summary>
    /// People of the owner in its team, from the award until it is lost or withdrawn; null: as the scenario's members
    /// have it.
    /// </summary>
    public int? Team { get; init; }

    /// <summary>Id of the mission or module that has already given it a slot; null when it answers calls.</summary>
    public string? Awarded { get; init; }

    /// <summary>Ids of the missions and modules whose calls it answers; empty for every call it fits.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Ids of the partners that own it together with the one it stands under.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>At which level it works together with its host.</summary>
    public InstrumentLevel Level { get; init; } = InstrumentLevel.Unit;

    /// <summary>What it needs beside its host to work.</summary>
    public InstrumentOperation Operation { get; init; } = InstrumentOperation.HostOperated;

    /// <summary>
    /// The part of a host where it works, such as lander; null: any. Hosts without parts take it anyway.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>
    /// Chance that it is never ready once it has a slot, known on the day of delivery; it is then dropped. Default 0.
    /// </summary>
    public Parameter NotReady { get; init; } = Parameter.Of(0);

    /// <summary>
    /// Share of the time in which its host has it switched on in which it works and gives data; drawn once per
    /// replication. Day and night, power and the kind of operation are in it. Default 1.
    /// </summary>
    public Parameter Duty { get; init; } = Parameter.Of(1);

    /// <summary>Chance that its team answers a call that it fits, decided for each call. Default 1.</summary>
    public Parameter AnswerChance { get; init; } = Parameter.Of(1);

    /// <summary>True when it exists only from a <see cref="InterventionKind.NewInstrument"/> on.</summary>
    public bool Closed { get; init; }

    /// <summary>A discipline as conditions name it, such as <c>earth-observation</c> for Earth observation.</summary>
    /// <param name="discipline">The discipline as it is written.</param>
    public static string IdOf(string discipline)
    {
        var id = new char[discipline.Length];
        var length = 0;
        foreach (var letter in discipline)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                id[length++] = char.ToLowerInvariant(letter);
            }
            else if (length > 0 && id[length - 1] != '-')
            {
                id[length++] = '-';
            }
        }

        return new string(id, 0, length > 0 && id[length - 1] == '-' ? length - 1 : length);
    }
}
