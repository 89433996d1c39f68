using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>Something that a partner has named, offered or promised.</summary>
internal static class CommitmentFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.Local(), "Id, unique within the partner.");
    private static readonly Key<string> What = Keys.Descriptive("what", TextShape.Any, "What it is, for people.");
    private static readonly Key<CommitmentArea> Area = Keys.Required(
        "area",
        EnumWords.All<CommitmentArea>(),
        "What it is about: a phase of the work or an official cooperation area.");

    private static readonly Key<CommitmentLevel> Level = Keys.Optional(
        "level", EnumWords.All<CommitmentLevel>(), "How large a part of the programme it is.");

    private static readonly Key<CommitmentForm> Form = Keys.Optional(
        "form", EnumWords.All<CommitmentForm>(), "The document it stands in.");

    private static readonly Key<SimTime> From = Keys.Optional(
        "from", DateShape.Any, "Begin of its validity; default: since before the scenario.");

    private static readonly Key<SimTime> Until = Keys.Optional(
        "until", DateShape.Any, "End of its validity; default: none.");

    private static readonly Key<CommitmentStatus> Status = Keys.Required(
        "status",
        EnumWords.All<CommitmentStatus>(),
        "How far it had come; area-only and capability stand for nothing that is booked.");

    private static readonly Key<string> Pledge = Keys.Optional(
        "pledge", IdShape.Local(), "The partner's pledge that quantifies it.");

    private static readonly Key<string> Instrument = Keys.Optional(
        "instrument", IdShape.Of(NameKind.Instrument), "The partner's instrument that quantifies it.");

    private static readonly Key<string> Programme = Keys.Optional(
        "programme", IdShape.Of(NameKind.Training), "The training to which the partner's nominations quantify it.");

    /// <summary>The shape of one commitment.</summary>
    public static readonly MappingShape<CommitmentDefinition> Shape = new(
        "commitment", "Something that a partner has named, offered or promised; it books nothing by itself.", Keys,
        r => new()
        {
            Id = r.Get(Id),
            What = r.Find(What),
            Area = r.Get(Area),
            Level = r.FindValue(Level),
            Form = r.FindValue(Form),
            From = r.FindValue(From),
            Until = r.FindValue(Until),
            Status = r.Get(Status),
            Pledge = r.Find(Pledge),
            Instrument = r.Find(Instrument),
            Programme = r.Find(Programme),
        },
        Check);

    private static void Check(Record record)
    {
        record.Later(Until, From);
        if (record.FindValue(Status) is CommitmentStatus.AreaOnly or CommitmentStatus.Capability)
        {
            foreach (var key in new[] { Pledge, Instrument, Programme })
            {
                record.RefuseWritten(key, hasEffect: false, "for an area or a capability; say offered, or more");
            }
        }
    }
}
