using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>How plans move: slips of missions, and classes with moves and reviews.</summary>
internal static class SlipFormat
{
    private const string Doc = "A move of a mission's plan: a chance in each month, and the size.";
    private static readonly KeySet OwnKeys = new();
    private static readonly Key<string> OwnId = OwnKeys.Optional(
        "id", IdShape.Local(), "Stable id that keys its draws; default: its place in the list keys them.");

    private static readonly SlipKeys OwnRest = new(OwnKeys);
    private static readonly KeySet MoveKeys = new();
    private static readonly Key<string> MoveId = MoveKeys.Required(
        "id", IdShape.Local(), "Stable id that keys its draws.");

    private static readonly SlipKeys MoveRest = new(MoveKeys);
    private static readonly KeySet ReviewKeys = new();
    private static readonly Key<string> ReviewId = ReviewKeys.Required("id", IdShape.Local(), "Stable id.");
    private static readonly Key<SimTime> ReviewDate = ReviewKeys.Required(
        "date", DateShape.Any, "It takes effect at the beginning of the month of this date.");

    private static readonly Key<double> ReviewChance = ReviewKeys.Default(
        "chance", Quantities.Share, "1", "Chance that a mission is planned anew.");

    private static readonly Key<Parameter> ReviewShare = ReviewKeys.Required(
        "share", Quantities.UncertainAmount, "What is added to the time left to launch, as a share of it.");

    private static readonly Key<bool> ReviewActive = ReviewKeys.Default(
        "active", BooleanShape.Any, "true", "False switches it off.");

    private static readonly KeySet ClassKeys = new();
    private static readonly Key<string> ClassId = ClassKeys.Required(
        "id", IdShape.New(NameKind.SlipClass), "Stable id.");

    private static readonly Key<Parameter> Rate = ClassKeys.Default(
        "rate", Quantities.UncertainAmount, "1", "Multiplies the chances; a named uncertainty is shared by the class.");

    private static readonly Key<Parameter> MissionRate = ClassKeys.Default(
        "mission_rate", Quantities.UncertainAmount, "1", "Multiplies them again, drawn once per mission.");

    private static readonly Key<bool> AfterLoss = ClassKeys.Default(
        "after_loss",
        BooleanShape.Any,
        "true",
        "Whether its moves act on a rebuild after a loss too; false where a rebuild's time is drawn whole.");

    private static readonly Key<IReadOnlyList<SlipDefinition>> Moves = ClassKeys.List(
        "moves",
        new RecordListShape<SlipDefinition>(
            new MappingShape<SlipDefinition>("move", Doc, MoveKeys, r => MoveRest.Build(r, r.Get(MoveId))), s => s.Id!),
        "Moves of the plans of its missions.");

    private static readonly Key<IReadOnlyList<ReviewDefinition>> Reviews = ClassKeys.List(
        "reviews",
        new RecordListShape<ReviewDefinition>(
            new MappingShape<ReviewDefinition>(
                "review", "A review of the programme at which plans are set anew.", ReviewKeys, BuildReview),
            r => r.Id),
        "Reviews at which their plans are set anew.");

    /// <summary>Slips of a mission.</summary>
    public static readonly ListShape<SlipDefinition> Own =
        new(new MappingShape<SlipDefinition>("slip", Doc, OwnKeys, r => OwnRest.Build(r, r.Find(OwnId))));

    /// <summary>A class of missions.</summary>
    public static readonly MappingShape<SlipClassDefinition> Class = new(
        "slip-class", "How the plans of a class of missions move.", ClassKeys,
        r => new()
        {
            Id = r.Get(ClassId),
            Rate = r.Get(Rate),
            MissionRate = r.Get(MissionRate),
            AfterLoss = r.Get(AfterLoss),
            Moves = r.Get(Moves),
            Reviews = r.Get(Reviews),
        });

    private static ReviewDefinition BuildReview(Record r) => new()
    {
        Id = r.Get(ReviewId),
        Date = r.Get(ReviewDate),
        Chance = r.Get(ReviewChance),
        Share = r.Get(ReviewShare),
        Active = r.Get(ReviewActive),
    };
}
