using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A partner's instrument.</summary>
internal static class InstrumentFormat
{
    private const NameKind Hosts = NameKind.Mission | NameKind.Module;
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required(
        "id", IdShape.New(NameKind.Instrument), "Stable id, unique in the scenario.");

    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<string> Discipline = Keys.Default(
        "discipline", TextShape.Any, "general", "Scientific discipline, free text.");

    private static readonly Key<double> Mass = Keys.Default("mass", Quantities.Mass, "0 kg", "Mass.");
    private static readonly Key<Parameter> MassScale = Keys.Default(
        "mass_scale", Quantities.NamedAmount, "1", "Factor on the mass; a named uncertainty is shared by instruments.");

    private static readonly Key<double> Power = Keys.Default("power", Quantities.Watts, "0 W", "Power in operation.");
    private static readonly Key<double> DataRate = Keys.Default(
        "data_rate", Quantities.DataRate, "0 Mbit/s", "Data rate in operation.");

    private static readonly Key<SimTime> Ready = Keys.Optional(
        "ready", DateShape.Any, "Planned date of readiness for delivery; default: from the start.");

    private static readonly Key<Parameter> Lateness = Keys.Optional(
        "lateness", Quantities.UncertainDuration, "How much later it is ready, drawn once per replication.");

    private static readonly Key<Parameter> Merit = Keys.Default(
        "merit", Quantities.UncertainShare, "0.5", "Scientific merit that selection compares; drawn once per call.");

    private static readonly Key<string> ControlledBy = Keys.Optional(
        "controlled_by", PatternShape.Word, "Export control that its technology is under, such as us-ear.");

    private static readonly Key<int> Team = Keys.Optional(
        "team",
        IntegerShape.Count,
        "People of the owner in its team, from the award on: researchers; default: as in membership.");

    private static readonly Key<string> Awarded = Keys.Optional(
        "awarded", IdShape.Of(Hosts), "The mission or module that has already given it a slot.");

    private static readonly Key<IReadOnlyList<string>> Answers = Keys.List(
        "answers",
        new ListShape<string>(IdShape.Of(Hosts), sorted: true),
        "The missions and modules whose calls it answers; default: every call it fits.");

    private static readonly Key<IReadOnlyList<string>> With = Keys.List(
        "with",
        new ListShape<string>(IdShape.Of(NameKind.Partner), sorted: true),
        "Partners that own it together with this one; default: none.");

    private static readonly Key<InstrumentLevel> Level = Keys.Default(
        "level", EnumWords.All<InstrumentLevel>(), "unit", "At which level it works together with its host.");

    private static readonly Key<InstrumentOperation> Operation = Keys.Default(
        "operation", EnumWords.All<InstrumentOperation>(), "host-operated", "What it needs beside its host to work.");

    private static readonly Key<string> PlaceOf = Keys.Optional(
        "place", PatternShape.Word, "The part of a host where it works, such as lander; default: any.");

    private static readonly Key<Parameter> NotReady = Keys.Default(
        "not_ready", Quantities.UncertainShare, "0", "Chance that it is never ready once it has a slot.");

    private static readonly Key<Parameter> Duty = Keys.Default(
        "duty",
        Quantities.UncertainShare,
        "1",
        "Share of the time on its host in which it works and gives data; drawn once per replication.");

    private static readonly Key<Parameter> AnswerChance = Keys.Default(
        "answer_chance", Quantities.UncertainShare, "1", "Chance that its team answers a call that it fits.");

    private static readonly Key<bool> Closed = Keys.Default(
        "closed", BooleanShape.Any, "false", "True when only a new-instrument begins it.");

    /// <summary>The shape of one instrument.</summary>
    public static readonly MappingShape<InstrumentDefinition> Shape = new(
        "instrument", "A partner's scientific instrument.", Keys,
        r => new()
        {
            Id = r.Get(Id),
            Name = r.Find(Name),
            Discipline = r.Get(Discipline),
            Mass = r.Get(Mass),
            MassScale = r.Get(MassScale),
            Power = r.Get(Power),
            DataRate = r.Get(DataRate),
            Ready = r.FindValue(Ready),
            Lateness = r.Find(Lateness),
            Merit = r.Get(Merit),
            ControlledBy = r.Find(ControlledBy),
            Team = r.FindValue(Team),
            Awarded = r.Find(Awarded),
            Answers = r.Get(Answers),
            With = r.Get(With),
            Level = r.Get(Level),
            Operation = r.Get(Operation),
            Place = r.Find(PlaceOf),
            NotReady = r.Get(NotReady),
            Duty = r.Get(Duty),
            AnswerChance = r.Get(AnswerChance),
            Closed = r.Get(Closed),
        },
        Check);

    private static void Check(Record record)
    {
        record.RefuseWritten(Answers, !record.IsWritten(Awarded), "for an instrument that has been awarded a slot");
        var free = !record.IsWritten(Awarded);
        record.RefuseWritten(MassScale, free, "for an instrument that has been awarded a slot");
        record.RefuseWritten(AnswerChance, free, "for an instrument that has been awarded a slot");
        record.RefuseWritten(Closed, free, "for an instrument that has been awarded a slot");
        if (record.Find(Discipline) is { } discipline)
        {
            record.Note(NameKind.Discipline, InstrumentDefinition.IdOf(discipline));
        }
    }
}
