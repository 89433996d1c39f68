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
        + "a scheduled intake), loan (of a sample), ground-hour (an hour in which a ground station of a partner that "
        + "does not lead sees the Moon and no other does), slot (a kg that is sold), crew-seat (of a crewed flight).");

    private static readonly Key<Parameter> Price = PriceKeys.Required(
        "price", Quantities.UncertainAmount, "Price of one, in the ledger's unit; drawn once per replication.");

    private static readonly Key<string> Resource = PriceKeys.Optional(
        "resource", IdShape.Of(NameKind.Resource), "The resource of a contribution.");

    private static readonly Key<TrainingTrack> Track = PriceKeys.Optional(
        "track",
        EnumWords.All<TrainingTrack>(),
        "The track of a seat; default: all tracks that have no price of their own.");

    private static readonly KeySet SaleKeys = new();
    private static readonly Key<string> After = SaleKeys.Required(
        "after", IdShape.Of(NameKind.Milestone), "The milestone that opens the sale.");

    private static readonly Key<bool> Credit = SaleKeys.Default(
        "credit",
        BooleanShape.Any,
        "true",
        "Whether a slot may be bartered: had for what the partner has given more than it received.");

    private static readonly Key<Parameter> Share = SaleKeys.Default(
        "share",
        Quantities.UncertainShare,
        "0",
        "Share of its own 'budget' that a partner may spend on slots from the opening on, drawn once.");

    private static readonly Key<Parameter> Agreement = SaleKeys.Default(
        "agreement",
        Quantities.UncertainDuration,
        "0 days",
        "From the sale to the signed agreement, drawn for each slot.");

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

    private static readonly Key<SaleDefinition> Sale = Keys.Optional(
        "sale",
        new MappingShape<SaleDefinition>(
            "sale", "Slots that are sold, at the listed price of a kilogram, from a milestone on.", SaleKeys,
            r => new()
            {
                After = r.Get(After), Credit = r.Get(Credit), Share = r.Get(Share), Agreement = r.Get(Agreement),
            }),
        "When slots are sold to partners without one; default: never.");

    /// <summary>The shape of the ledger.</summary>
    public static readonly MappingShape<BarterDefinition> Shape = new(
        "barter", "The barter ledger: what partners give and get, at stated prices.", Keys,
        r => new() { Unit = r.Get(Unit), Prices = r.Get(Prices), Sale = r.Find(Sale) },
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

        var listed = prices.Any(x => x.Of == PricedItem.Slot);
        if (record.IsWritten(Sale) && !listed)
        {
            record.Meaning(Sale, "no price of a slot", "'of: slot' among the prices");
        }
        else if (listed && !record.IsWritten(Sale))
        {
            record.Meaning(Prices, "a price of a slot", "'sale' beside it: from when on slots are sold");
        }
    }
}
