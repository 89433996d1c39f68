using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>Room for guest instruments.</summary>
internal static class SlotFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<int> Count = Keys.Optional("count", IntegerShape.Count, "Most instruments.");
    private static readonly Key<double> Mass = Keys.Optional("mass", Quantities.Mass, "Mass for guests.");
    private static readonly Key<double> Power = Keys.Optional("power", Quantities.Watts, "Power for guests.");
    private static readonly Key<double> DataRate =
        Keys.Optional("data_rate", Quantities.DataRate, "Data rate for guests.");
    private static readonly Key<double> LargestItem = Keys.Optional(
        "largest_item", Quantities.Mass, "Most mass of one instrument.");

    private static readonly Key<long> Notice = Keys.Optional(
        "notice", Quantities.Duration, "The call opens this long before the planned integration; default: no call.");

    private static readonly Key<Parameter> Decision = Keys.Default(
        "decision", Quantities.UncertainDuration, "0 days", "From call to award, drawn once per call.");

    /// <summary>The shape of an offer.</summary>
    public static readonly MappingShape<SlotOffer> Shape = new(
        "slots", "Room for guest instruments and its call; limits that are absent do not bind.", Keys,
        r => new()
        {
            Count = r.FindValue(Count),
            Mass = r.FindValue(Mass),
            Power = r.FindValue(Power),
            DataRate = r.FindValue(DataRate),
            LargestItem = r.FindValue(LargestItem),
            Notice = r.FindValue(Notice),
            Decision = r.Get(Decision),
        },
        r => r.RefuseWritten(Decision, r.IsWritten(Notice), "without a notice, and so without a call"));
}
