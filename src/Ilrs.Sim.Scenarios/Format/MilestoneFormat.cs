using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A dated achievement with its announcements.</summary>
internal static class MilestoneFormat
{
    private static readonly KeySet AnnouncementKeys = new();
    private static readonly Key<SimTime> Date = AnnouncementKeys.Required(
        "date", DateShape.Any, "The announced date: reached in time means before it.");

    private static readonly Key<string> By = AnnouncementKeys.Optional("by", TextShape.Any, "Who said it.");
    private static readonly Key<SimTime> SaidOn =
        AnnouncementKeys.Optional("said_on", DateShape.Any, "When it was said.");

    private static readonly KeySet EffectKeys = new();
    private static readonly Key<string> Authority = EffectKeys.Optional(
        "authority", IdShape.Of(NameKind.Partner), "The partner that coordinates from then on.");

    private static readonly Key<PolicyAmendment> Policies = EffectKeys.Optional(
        "policies", PolicyFormat.Change, "The office's rules that change then; what is not written stays.");

    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Milestone), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<string> Definition = Keys.Descriptive(
        "definition",
        PatternShape.Definition,
        "Which reading of which goal it is, such as basic@2024; dates of different definitions are different things.");

    private static readonly Key<ConditionDefinition> Condition = Keys.Required(
        "condition", ConditionShape.Any, "What must hold.");

    private static readonly Key<long> HoldFor = Keys.Default(
        "hold_for", Quantities.Duration, "0 days", "For how long without a break it must hold.");

    private static readonly Key<MilestoneEffect> Brings = Keys.Optional(
        "brings",
        new MappingShape<MilestoneEffect>(
            "effect", "What comes into force when a milestone is reached.", EffectKeys,
            r => new() { Authority = r.Find(Authority), Policies = r.Find(Policies) }),
        "What comes into force when it is reached; default: nothing.");

    private static readonly Key<SimTime> AskedTo = Keys.Descriptive(
        "asked_to",
        DateShape.Any,
        "A question about this milestone alone is simulated to this date; default: the scenario's horizon.");

    private static readonly Key<IReadOnlyList<Announcement>> Announced = Keys.List(
        "announced",
        new ListShape<Announcement>(new MappingShape<Announcement>(
            "announcement", "A date that was announced.", AnnouncementKeys,
            r => new(r.Get(Date), r.Find(By), r.FindValue(SaidOn)))),
        "Announced dates.");

    /// <summary>The shape of one milestone.</summary>
    public static readonly MappingShape<MilestoneDefinition> Shape = new(
        "milestone", "A dated achievement of the programme with its condition.", Keys, r => new()
        {
            Id = r.Get(Id),
            Name = r.Find(Name),
            Definition = r.Find(Definition),
            Condition = r.Get(Condition),
            HoldFor = r.Get(HoldFor),
            Brings = r.Find(Brings),
            AskedTo = r.FindValue(AskedTo),
            Announced = r.Get(Announced),
        });
}
