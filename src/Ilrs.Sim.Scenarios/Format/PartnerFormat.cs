using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A partner.</summary>
internal static class PartnerFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Partner), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<string> Kind = Keys.Default(
        "kind",
        new WordShape("agency", "ministry", "academy", "organisation", "institute", "university", "company", "ngo"),
        "agency",
        "What it is; organisation: an intergovernmental one.");

    private static readonly Key<IReadOnlyList<string>> Aliases = Keys.DescriptiveList(
        "aliases", new ListShape<string>(TextShape.Any, sorted: true), "Other names it is found by.");

    private static readonly Key<string> Country = Keys.Optional("country", PatternShape.Country, "ISO 3166 code.");
    private static readonly Key<IReadOnlyList<StatusPeriod>> Status = Keys.List(
        "status",
        new ListShape<StatusPeriod>(StatusFormat.Shape),
        "Its statuses, in the order of their dates; default: nobody says, it has every right and no count adds it.");

    private static readonly Key<string> Parent = Keys.Optional(
        "parent", IdShape.Of(NameKind.Partner), "The partner it is a part of; no count adds both.");

    private static readonly Key<IReadOnlyList<string>> MemberOf = Keys.List(
        "member_of",
        new ListShape<string>(IdShape.Of(NameKind.Partner), sorted: true),
        "The organisations among the partners that it is a member of; no count adds both.");

    private static readonly Key<IReadOnlyList<string>> Blocs = Keys.List(
        "blocs",
        new ListShape<string>(PatternShape.Word, sorted: true),
        "Blocs it belongs to; they change no membership by themselves.");

    private static readonly Key<int> Unnamed = Keys.Optional(
        "unnamed",
        new IntegerShape(1, 10_000),
        "Number of members without a published name that the record stands for; such a record contributes nothing.");

    private static readonly Key<bool> Lead = Keys.Default(
        "lead", BooleanShape.Any, "false", "True for a partner that leads the programme.");

    private static readonly Key<SimTime> Joins = Keys.Optional(
        "joins", DateShape.Any, "Date from which it is a member; default: from the start.");

    private static readonly Key<Candidacy> Candidate = Keys.Optional(
        "candidate", AccessionFormat.Candidate, "What it may become at a signing event; default: nothing.");

    private static readonly KeySet BudgetKeys = new();
    private static readonly Key<Parameter> Yearly = BudgetKeys.Required(
        "yearly", Quantities.UncertainAmount, "Amount a year, in the unit of the prices; drawn once per replication.");

    private static readonly Key<Parameter> Budget = Keys.Optional(
        "budget",
        new MappingShape<Parameter>("budget", "What a partner has for space.", BudgetKeys, r => r.Get(Yearly)),
        "What it has for space in a year; default: nobody says.");

    private static readonly Key<Parameter> Reliability = Keys.Default(
        "reliability",
        Quantities.UncertainShare,
        "1",
        "Share of a pledged amount that is paid, drawn once per replication.");

    private static readonly Key<Parameter> Attrition = Keys.Default(
        "attrition", Quantities.NamedShare, "0", "Rate at which trained people leave the field, a year; 0.08 is 8 %.");

    private static readonly Key<IReadOnlyList<PledgeDefinition>> Pledges = Keys.List(
        "pledges", new RecordListShape<PledgeDefinition>(PledgeFormat.Shape, p => p.Id), "Its pledges.");

    private static readonly Key<IReadOnlyList<CommitmentDefinition>> Commitments = Keys.List(
        "commitments",
        new RecordListShape<CommitmentDefinition>(CommitmentFormat.Shape, c => c.Id),
        "What it has named, offered or promised.");

    private static readonly Key<IReadOnlyList<InstrumentDefinition>> Instruments = Keys.List(
        "instruments",
        new RecordListShape<InstrumentDefinition>(InstrumentFormat.Shape, i => i.Id),
        "Its instruments.");

    private static readonly Key<IReadOnlyList<GroundStationDefinition>> GroundStations = Keys.List(
        "ground_stations",
        new RecordListShape<GroundStationDefinition>(GroundStationFormat.Shape, g => g.Id),
        "Its stations on Earth that the programme may use.");

    private static readonly Key<IReadOnlyList<NominationDefinition>> Nominations = Keys.List(
        "nominations",
        new RecordListShape<NominationDefinition>(NominationFormat.Shape, n => n.Programme, "programme"),
        "How it sends people to training, one record a programme.");

    /// <summary>The shape of one partner.</summary>
    public static readonly MappingShape<PartnerDefinition> Shape = new(
        "partner", "A state agency, organisation, institute or company that is, or may become, a member.", Keys,
        r => new()
        {
            Id = r.Get(Id),
            Name = r.Find(Name),
            Kind = r.Get(Kind),
            Country = r.Find(Country),
            Aliases = r.Get(Aliases),
            Status = r.Get(Status),
            Parent = r.Find(Parent),
            MemberOf = r.Get(MemberOf),
            Blocs = r.Get(Blocs),
            Unnamed = r.FindValue(Unnamed),
            Lead = r.Get(Lead),
            Joins = r.FindValue(Joins),
            Candidate = r.Find(Candidate),
            Budget = r.Find(Budget),
            Reliability = r.Get(Reliability),
            Attrition = r.Get(Attrition),
            Pledges = r.Get(Pledges),
            Commitments = r.Get(Commitments),
            Instruments = r.Get(Instruments),
            GroundStations = r.Get(GroundStations),
            Nominations = r.Get(Nominations),
        },
        Check);

    private static void Check(Record record)
    {
        foreach (var key in new Key[] { Pledges, Commitments, Instruments, GroundStations, Nominations })
        {
            record.RefuseWritten(key, !record.IsWritten(Unnamed), "for members without a name");
        }

        if (record.Find(Status) is { } status)
        {
            for (var i = 0; i < status.Count; i++)
            {
                if (i > 0 && (status[i].From is not { } from || from <= status[i - 1].From))
                {
                    record.Meaning(
                        Status, $"status {i + 1} out of order", "each with a later date than the one before");
                }
            }
        }
    }
}
