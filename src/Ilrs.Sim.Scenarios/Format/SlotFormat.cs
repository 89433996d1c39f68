using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>Room for guest instruments.</summary>
internal static class SlotFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<int> Count = Keys.Optional("count", IntegerShape.Count, "Most instruments.");
    private static readonly Key<double> Mass = Keys.Optional("mass", Quantities.Mass, "Mass for guests.");
    private static readonly Key<Parameter> MassScale = Keys.Default(
        "mass_scale",
        Quantities.NamedAmount,
        "1",
        "Factor on the mass for guests and on that of each place; a named uncertainty is shared by hosts.");

    private static readonly Key<double> Power = Keys.Optional("power", Quantities.Watts, "Power for guests.");
    private static readonly Key<double> DataRate =
        Keys.Optional("data_rate", Quantities.DataRate, "Data rate for guests.");
    private static readonly Key<double> LargestItem = Keys.Optional(
        "largest_item", Quantities.Mass, "Most mass of one instrument.");

    private static readonly Key<IReadOnlyList<PlaceOffer>> Places = Keys.List(
        "places", SlotParts.Places, "Parts of the host with room of their own; default: one, which takes all.");

    private static readonly Key<OwnPayload> Own = Keys.Optional(
        "own", SlotParts.Own, "What the operator's own payload takes of the limits; default: nothing.");

    private static readonly Key<long> Notice = Keys.Optional(
        "notice",
        Quantities.Duration,
        "The call opens this long before the planned integration; default: not by this.");

    private static readonly Key<bool> FollowsPlan = Keys.Default(
        "follows_plan",
        BooleanShape.Any,
        "false",
        "True when the notice counts from the integration as it is planned by then, false from the first plan.");

    private static readonly Key<SimTime> Opens = Keys.Optional(
        "opens", DateShape.Any, "The call opens at this date; default: not by this.");

    private static readonly Key<bool> Closed = Keys.Default(
        "closed", BooleanShape.Any, "false", "True for a call that only a new-call opens.");

    private static readonly Key<Parameter> Decision = Keys.Default(
        "decision", Quantities.UncertainDuration, "0 days", "Planned time from call to award, drawn once per call.");

    private static readonly Key<CallStages> Stages = Keys.Optional(
        "stages", SlotParts.Stages, "The stages of the call; default: it is decided at once when it is due.");

    private static readonly Key<EligibilityRule> Eligible = Keys.Default(
        "eligible", EnumWords.All<EligibilityRule>(), "anyone", "Who may answer.");

    private static readonly Key<IReadOnlyList<InstrumentLevel>> Levels = Keys.List(
        "levels",
        new ListShape<InstrumentLevel>(EnumWords.All<InstrumentLevel>(), sorted: true),
        "Levels of instruments that are wanted; default: all.");

    private static readonly Key<UnnamedProposals> Unnamed = Keys.Optional(
        "unnamed", SlotParts.Unnamed, "Proposals of people whom the scenario does not name; default: none.");

    /// <summary>The shape of an offer.</summary>
    public static readonly MappingShape<SlotOffer> Shape = new(
        "slots", "Room for guest instruments and its call; limits that are absent do not bind.", Keys,
        r => new()
        {
            Count = r.FindValue(Count),
            Mass = r.FindValue(Mass),
            MassScale = r.Get(MassScale),
            Power = r.FindValue(Power),
            DataRate = r.FindValue(DataRate),
            LargestItem = r.FindValue(LargestItem),
            Places = r.Get(Places),
            Own = r.Find(Own),
            Notice = r.FindValue(Notice),
            FollowsPlan = r.Get(FollowsPlan),
            Opens = r.FindValue(Opens),
            Closed = r.Get(Closed),
            Decision = r.Get(Decision),
            Stages = r.Find(Stages),
            Eligible = r.Get(Eligible),
            Levels = r.Get(Levels),
            Unnamed = r.Find(Unnamed),
        },
        Check);

    private static void Check(Record record)
    {
        var closed = record.FindValue(Closed) ?? false;
        var hasCall = closed || record.IsWritten(Notice) || record.IsWritten(Opens);
        foreach (var key in new Key[] { Decision, Stages, Eligible, Levels, Unnamed })
        {
            record.RefuseWritten(key, hasCall, "without a notice, and so without a call");
        }

        record.RefuseWritten(FollowsPlan, record.IsWritten(Notice), "without a notice");
        record.RefuseWritten(Notice, !closed, "for a call that stands closed");
        record.RefuseWritten(Opens, !closed, "for a call that stands closed");
    }
}
