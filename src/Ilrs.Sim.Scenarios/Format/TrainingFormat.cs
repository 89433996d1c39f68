using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A training programme.</summary>
internal static class TrainingFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Training), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<string> Host = Keys.Optional(
        "host", IdShape.Of(NameKind.Partner), "The host; default: somebody outside the scenario.");

    private static readonly Key<TrainingTrack> Track = Keys.Default(
        "track", EnumWords.All<TrainingTrack>(), "general", "What its graduates are afterwards.");

    private static readonly Key<int> Seats = Keys.Required(
        "seats", IntegerShape.Count, "Scheduled: seats per intake. Open: seats in all.");

    private static readonly Key<Parameter> Scholarships = Keys.Optional(
        "scholarships",
        Quantities.UncertainAmount,
        "Scheduled: scholarships for each intake, drawn for each; default: as many as seats.");

    private static readonly Key<bool> Closed = Keys.Default(
        "closed", BooleanShape.Any, "false", "True for a programme that waits for an intervention to open it.");

    private static readonly Key<Parameter> Duration = Keys.Required(
        "duration", Quantities.UncertainDuration, "Length of the course, drawn for each trainee (open) or intake.");

    private static readonly Key<Parameter> DropOut = Keys.Default(
        "drop_out", Quantities.NamedShare, "0", "Chance that a trainee drops out, known at the end of the course.");

    private static readonly Key<bool> Open = Keys.Default(
        "open", BooleanShape.Any, "false", "True for open enrolment, false for scheduled intakes.");

    private static readonly Key<bool> Waits = Keys.Default(
        "waits", BooleanShape.Any, "true", "Open enrolment: whether a request that finds no seat waits or is lost.");

    private static readonly Key<IReadOnlyList<int>> IntakeMonths = Keys.List(
        "intake_months",
        new ListShape<int>(new IntegerShape(1, 12), sorted: true),
        "Scheduled: months of the year in which an intake begins, on the first day.");

    private static readonly Key<SimTime> From = Keys.Optional("from", DateShape.Any, "No intake before this date.");
    private static readonly Key<SimTime> Until =
        Keys.Optional("until", DateShape.Any, "No intake at or after this date.");

    /// <summary>The shape of one training programme.</summary>
    public static readonly MappingShape<TrainingProgrammeDefinition> Shape = new(
        "training", "A training programme: scheduled intakes or open enrolment.", Keys,
        r => new()
        {
            Id = r.Get(Id),
            Name = r.Find(Name),
            Host = r.Find(Host),
            Track = r.Get(Track),
            Seats = r.Get(Seats),
            Scholarships = r.Find(Scholarships),
            Closed = r.Get(Closed),
            Duration = r.Get(Duration),
            DropOut = r.Get(DropOut),
            Open = r.Get(Open),
            Waits = r.Get(Waits),
            IntakeMonths = r.Get(IntakeMonths),
            From = r.FindValue(From),
            Until = r.FindValue(Until),
        },
        Check);

    private static void Check(Record record)
    {
        record.Later(Until, From);
        if (record.FindValue(Open) is not { } open)
        {
            return;
        }

        record.RefuseWritten(IntakeMonths, !open, "with open enrolment");
        record.RefuseWritten(Scholarships, !open, "with open enrolment");
        record.RefuseWritten(Waits, open, "without open enrolment");
        if (!open && record.Find(IntakeMonths) is { Count: 0 })
        {
            record.Meaning(IntakeMonths, "no intake", "at least one month, or 'open: true'");
        }
    }
}
