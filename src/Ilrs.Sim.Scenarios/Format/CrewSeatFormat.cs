using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>Seats of crewed flights for partners.</summary>
internal static class CrewSeatFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<SimTime> From = Keys.Optional(
        "from", DateShape.Any, "From when on, whatever the milestone; default: the start, or the milestone.");

    private static readonly Key<string> Milestone = Keys.Optional(
        "milestone", IdShape.Of(NameKind.Milestone), "The milestone from which on.");

    private static readonly Key<Parameter> Seats = Keys.Default(
        "seats",
        Quantities.UncertainAmount,
        "1",
        "Seats for partners on a flight, drawn for each and rounded; one person is always the operator's.");

    private static readonly Key<CrewSeatOrder> Order = Keys.Default(
        "order", EnumWords.All<CrewSeatOrder>(), "rotating", "Which partner comes first.");

    /// <summary>The shape of the rule.</summary>
    public static readonly MappingShape<CrewSeatRule> Shape = new(
        "crew-seat-rule",
        "Seats of crewed flights for partners that have signed and have somebody trained on the track 'crew'.",
        Keys,
        r => new()
        {
            From = r.FindValue(From), Milestone = r.Find(Milestone), Seats = r.Get(Seats), Order = r.Get(Order),
        });
}
