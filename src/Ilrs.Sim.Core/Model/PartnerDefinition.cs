using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A partner: a state agency, organisation, institute or company that is, or may become, a member.</summary>
public sealed record PartnerDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// What it is: agency, ministry, academy, organisation (intergovernmental), institute, university, company, ngo.
    /// </summary>
    public string Kind { get; init; } = "agency";

    /// <summary>Other names it is found by, such as abbreviations.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// Its statuses in the order of their dates. Empty: nobody says, so it has every right and no count adds it.
    /// </summary>
    public IReadOnlyList<StatusPeriod> Status { get; init; } = [];

    /// <summary>Id of the partner it is a part of, or null; no count adds both.</summary>
    public string? Parent { get; init; }

    /// <summary>Ids of the organisations among the partners that it is a member of; no count adds both.</summary>
    public IReadOnlyList<string> MemberOf { get; init; } = [];

    /// <summary>Blocs it belongs to, such as artemis-accords; they change no membership by themselves.</summary>
    public IReadOnlyList<string> Blocs { get; init; } = [];

    /// <summary>
    /// Number of members whose names are not known that the record stands for; null for a named partner.
    /// </summary>
    public int? Unnamed { get; init; }

    /// <summary>ISO 3166 country code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>True for a partner that leads the programme; selection rules may favour or exclude it.</summary>
    public bool Lead { get; init; }

    /// <summary>Date from which it is a member; before it nobody sees it. Null: from the start.</summary>
    public SimTime? Joins { get; init; }

    /// <summary>What it may become at a signing event; null: it does not sign by itself.</summary>
    public Candidacy? Candidate { get; init; }

    /// <summary>Its pledges.</summary>
    public IReadOnlyList<PledgeDefinition> Pledges { get; init; } = [];

    /// <summary>What it has named, offered or promised.</summary>
    public IReadOnlyList<CommitmentDefinition> Commitments { get; init; } = [];

    /// <summary>Its instruments.</summary>
    public IReadOnlyList<InstrumentDefinition> Instruments { get; init; } = [];

    /// <summary>Its stations on Earth that the programme may use.</summary>
    public IReadOnlyList<GroundStationDefinition> GroundStations { get; init; } = [];

    /// <summary>How it sends people to training.</summary>
    public IReadOnlyList<NominationDefinition> Nominations { get; init; } = [];

    /// <summary>
    /// What it has for space in a year, in the unit of the prices; drawn once per replication. Null: nobody says.
    /// </summary>
    public Parameter? Budget { get; init; }

    /// <summary>Share of a pledged amount that is paid, drawn once per replication. Default 1.</summary>
    public Parameter Reliability { get; init; } = Parameter.Of(1);

    /// <summary>Rate at which trained people leave the field, a year; 0.08 is 8 %.</summary>
    public Parameter Attrition { get; init; } = Parameter.Of(0);
}
