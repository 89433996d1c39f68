using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>The barter ledger and its prices.</summary>
internal static class BarterFormat
{
    private static readonly KeySet PriceKeys = new();
    private static readonly Key<string> Id = PriceKeys.Required("id", IdShape.Local(), "Id of the price.");
    private static readonly Key<PricedItem> Of = PriceKeys.Required(
        "of",
        EnumWords.All<PricedItem>(),
        "What it is the price of: contribution (one unit of a resource paid to the pool or to what others operate), "
        + "instrument (a kg handed over for a flight), carriage (a kg of a guest that has come to its place), hosting "
        + "(an hour of a guest at work), data (an hour of others' instruments whose data a member may use), seat (of "
        + "a scheduled intake), loan (of a sample).");

    private static readonly Key<Parameter> Price = PriceKeys.Required(
        "price", Quantities.UncertainAmount, "Price of one, in the ledger's unit; drawn once per replication.");

    private static readonly Key<string> Resource = PriceKeys.Optional(
        "resource", IdShape.Of(NameKind.Resource), "The resource of a contribution.");

    private static readonly Key<TrainingTrack> Track = PriceKeys.Optional(
        "track",
        EnumWords.All<TrainingTrack>(),
        "The track of a seat; default: all tracks that have no price of their own.");

    private static readonly KeySet Keys = new();
    private static readonly Key<string> Unit = Keys.Default(
        "unit", TextShape.Any, "MUSD", "Unit of the prices and of the partners' budgets.");

    private static readonly Key<IReadOnlyList<PriceDefinition>> Prices = Keys.List(
        "prices",
        new RecordListShape<PriceDefinition>(
            new MappingShape<PriceDefinition>(
                "price", "A stated price, at which the ledger books what partners give and get.", PriceKeys,
                r => new()
                {
                    Id = r.Get(Id),
                    Of = r.Get(Of),
                    Price = r.Get(Price),
                    Resource = r.Find(Resource),
                    Track = r.FindValue(Track),
                },
                Check),
            p => p.Id),
        "Prices; what has none is booked at nothing, and without any there is no ledger.");

    /// <summary>The shape of the ledger.</summary>
    public static readonly MappingShape<BarterDefinition> Shape = new(
        "barter", "The barter ledger: what partners give and get, at stated prices.", Keys,
        r => new() { Unit = r.Get(Unit), Prices = r.Get(Prices) },
        CheckOnce);

    private static void Check(Record record)
    {
        if (record.FindValue(Of) is not { } item)
        {
            return;
        }

        record.RefuseWritten(Resource, item == PricedItem.Contribution, $"for a price of {EnumWords.WordOf(item)}");
        record.RefuseWritten(Track, item == PricedItem.Seat, $"for a price of {EnumWords.WordOf(item)}");
        if (item == PricedItem.Contribution && !record.IsWritten(Resource))
        {
            record.Meaning(Of, "contribution", "'resource' beside it: which one is contributed");
        }
    }

    private static void CheckOnce(Record record)
    {
        var prices = record.Find(Prices) ?? [];
        foreach (var again in prices.GroupBy(x => (x.Of, x.Resource, x.Track)).Where(x => x.Count() > 1))
        {
            record.Meaning(
                Prices,
                $"{string.Join(" and ", again.Select(x => x.Id).Order(StringComparer.Ordinal))}, prices of the same",
                "one price for each thing");
        }
    }
}
