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
        "What it is.");

    private static readonly Key<string> Country = Keys.Optional("country", PatternShape.Country, "ISO 3166 code.");
    private static readonly Key<bool> Lead = Keys.Default(
        "lead", BooleanShape.Any, "false", "True for a partner that leads the programme.");

    private static readonly Key<SimTime> Joins = Keys.Optional(
        "joins", DateShape.Any, "Date from which it is a member; default: from the start.");

    private static readonly Key<Parameter> Reliability = Keys.Default(
        "reliability",
        Quantities.UncertainShare,
        "1",
        "Share of a pledged amount that is paid, drawn once per replication.");

    private static readonly Key<double> Attrition = Keys.Default(
        "attrition", Quantities.Share, "0", "Rate at which trained people leave the field, a year; 0.08 is 8 %.");

    private static readonly Key<IReadOnlyList<PledgeDefinition>> Pledges = Keys.List(
        "pledges", new RecordListShape<PledgeDefinition>(PledgeFormat.Shape, p => p.Id), "Its pledges.");

    private static readonly Key<IReadOnlyList<InstrumentDefinition>> Instruments = Keys.List(
        "instruments",
        new RecordListShape<InstrumentDefinition>(InstrumentFormat.Shape, i => i.Id),
        "Its instruments.");

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
            Lead = r.Get(Lead),
            Joins = r.FindValue(Joins),
            Reliability = r.Get(Reliability),
            Attrition = r.Get(Attrition),
            Pledges = r.Get(Pledges),
            Instruments = r.Get(Instruments),
            Nominations = r.Get(Nominations),
        });
}
