using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>The small records of an offer: places, own payload, stages, unnamed proposals.</summary>
internal static class SlotParts
{
    private static readonly KeySet PlaceKeys = new();
    private static readonly Key<string> PlaceId = PlaceKeys.Required(
        "id", PatternShape.Word, "Name that instruments give as their place, such as lander or orbiter.");

    private static readonly Key<double> PlaceMass = PlaceKeys.Optional(
        "mass", Quantities.Mass, "Mass for guests there.");

    private static readonly KeySet OwnKeys = new();
    private static readonly Key<int> OwnCount = OwnKeys.Default(
        "count", IntegerShape.Count, "0", "Number of instruments.");

    private static readonly Key<double> OwnMass = OwnKeys.Default("mass", Quantities.Mass, "0 kg", "Mass.");
    private static readonly Key<double> OwnPower = OwnKeys.Default("power", Quantities.Watts, "0 W", "Power.");
    private static readonly Key<double> OwnDataRate = OwnKeys.Default(
        "data_rate", Quantities.DataRate, "0 Mbit/s", "Data rate.");

    private static readonly KeySet StageKeys = new();
    private static readonly Key<long> Letters = StageKeys.Default(
        "letters",
        Quantities.Duration,
        "0 days",
        "From the call to the day on which letters are due; it does not move.");

    private static readonly Key<long> FirstCut = StageKeys.Default(
        "first_cut", Quantities.Duration, "0 days", "Planned time from the call to the first cut.");

    private static readonly Key<long> Proposals = StageKeys.Default(
        "proposals", Quantities.Duration, "0 days", "Planned time from the call to the full proposals.");

    private static readonly Key<Parameter> Overrun = StageKeys.Default(
        "overrun",
        Quantities.UncertainAmount,
        "1",
        "Real over planned time to first cut, proposals and award; drawn once per call.");

    private static readonly Key<Parameter> Keep = StageKeys.Default(
        "keep",
        Quantities.UncertainShare,
        "1",
        "Share of the letters that the first cut keeps, in the order of selection; drawn once per call.");

    private static readonly Key<double> Merge = StageKeys.Default(
        "merge",
        Quantities.Share,
        "0",
        "Chance that an accepted proposal is merged into a better one of its discipline.");

    private static readonly Key<Parameter> Agreement = StageKeys.Default(
        "agreement", Quantities.UncertainDuration, "0 days", "From award to agreement, drawn for each award.");

    private static readonly KeySet UnnamedKeys = new();
    private static readonly Key<Parameter> Number = UnnamedKeys.Required(
        "proposals",
        Quantities.UncertainAmount,
        "Number of proposals, named ones included, to a call that offers 100 kg; drawn once per call.");

    private static readonly Key<double> Elasticity = UnnamedKeys.Default(
        "elasticity", Quantities.Amount, "0", "The number grows with this power of the mass offered.");

    private static readonly Key<int> Disciplines = UnnamedKeys.Default(
        "disciplines",
        new IntegerShape(1, 1_000),
        "6",
        "Number of disciplines that they come from in turn; only those of one discipline are merged.");

    private static readonly Key<Parameter> Mass = UnnamedKeys.Default(
        "mass", Quantities.UncertainMass, "0 kg", "Mass of one.");

    private static readonly Key<Parameter> Power = UnnamedKeys.Default(
        "power", Quantities.UncertainWatts, "0 W", "Power of one.");

    private static readonly Key<Parameter> DataRate = UnnamedKeys.Default(
        "data_rate", Quantities.UncertainDataRate, "0 Mbit/s", "Data rate of one.");

    private static readonly Key<Parameter> Merit = UnnamedKeys.Default(
        "merit", Quantities.UncertainShare, "0.5", "Merit of one.");

    private static readonly Key<Parameter> NotReady = UnnamedKeys.Default(
        "not_ready", Quantities.UncertainShare, "0", "Chance that an awarded one is not ready and does not fly.");

    private static readonly Key<Parameter> Signed = UnnamedKeys.Default(
        "signed", Quantities.UncertainShare, "0", "Chance that somebody who has signed is among the owners of one.");

    /// <summary>Parts of a host with room of their own.</summary>
    public static readonly RecordListShape<PlaceOffer> Places = new(
        new MappingShape<PlaceOffer>(
            "place", "A part of a host with room of its own.", PlaceKeys,
            r => new() { Id = r.Get(PlaceId), Mass = r.FindValue(PlaceMass) }),
        p => p.Id);

    /// <summary>The operator's own payload.</summary>
    public static readonly MappingShape<OwnPayload> Own = new(
        "own", "What the operator's own payload takes of the limits, fixed before the call.", OwnKeys,
        r => new()
        {
            Count = r.Get(OwnCount),
            Mass = r.Get(OwnMass),
            Power = r.Get(OwnPower),
            DataRate = r.Get(OwnDataRate),
        });

    /// <summary>The stages of a call.</summary>
    public static readonly MappingShape<CallStages> Stages = new(
        "stages", "The stages of a call: letters, first cut, proposals, merging, agreement.", StageKeys,
        r => new()
        {
            Letters = r.Get(Letters),
            FirstCut = r.Get(FirstCut),
            Proposals = r.Get(Proposals),
            Overrun = r.Get(Overrun),
            Keep = r.Get(Keep),
            Merge = r.Get(Merge),
            Agreement = r.Get(Agreement),
        });

    /// <summary>Proposals of people whom the scenario does not name.</summary>
    public static readonly MappingShape<UnnamedProposals> Unnamed = new(
        "unnamed", "Proposals of people whom the scenario does not name; they fill the call up to a number.",
        UnnamedKeys,
        r => new()
        {
            Proposals = r.Get(Number),
            Elasticity = r.Get(Elasticity),
            Disciplines = r.Get(Disciplines),
            Mass = r.Get(Mass),
            Power = r.Get(Power),
            DataRate = r.Get(DataRate),
            Merit = r.Get(Merit),
            NotReady = r.Get(NotReady),
            Signed = r.Get(Signed),
        });
}
