using System.Globalization;
using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>The stated prices behind a brief, and what they rest on.</summary>
internal static class BriefPrices
{
    private const double LowShare = 0.1;
    private const double HighShare = 0.9;

    /// <summary>The price of a kilogram of instrument, or null when nobody states one.</summary>
    public static (double Low, double High, string Unit, string Words)? OfInstrument(Brief brief) =>
        Of(PricedItem.Instrument, brief);

    /// <summary>The price of a kilogram of a slot that is sold, or null when nobody states one.</summary>
    public static (double Low, double High, string Unit, string Words)? OfSlot(Brief brief) =>
        Of(PricedItem.Slot, brief);

    private static (double Low, double High, string Unit, string Words)? Of(PricedItem item, Brief brief)
    {
        var barter = brief.Document.Scenario.Barter;
        if (barter.Prices.FirstOrDefault(x => x.Of == item) is not { } price)
        {
            return null;
        }

        var (low, high) = Range(price.Price, brief.Document.Scenario);
        var unit = barter.Unit == "MUSD" ? "million US dollars" : barter.Unit;
        var range = low == high ? Number(low) : $"{Number(low)} to {Number(high)}";
        return (low, high, unit, $"{range} {unit}{Rests(price, brief)}");
    }

    /// <summary>The prices of everything that is booked, in a sentence; nothing without a ledger.</summary>
    public static IReadOnlyList<string> Notes(Brief brief)
    {
        var scenario = brief.Document.Scenario;
        if (scenario.Barter.Prices.Count == 0)
        {
            return [];
        }

        var prices = scenario.Barter.Prices
            .OrderBy(x => x.Of)
            .ThenBy(x => x.Id, StringComparer.Ordinal)
            .Select(x =>
            {
                var (low, high) = Range(x.Price, scenario);
                var range = low == high ? Number(low) : $"{Number(low)} to {Number(high)}";
                return $"{x.Id.Replace('-', ' ')} {range}{(IsAssumed(x, brief) ? "†" : "")}";
            });
        return
        [
            $"Given and received are worth what a list of prices says, in {scenario.Barter.Unit} each " +
                $"(† an assumption): {string.Join(", ", prices)}. Own missions count by what they carry for others, " +
                "own instruments by their mass; nobody has agreed to these prices. A dash: it gives nothing that " +
                "has a price.",
        ];
    }

    /// <summary>Where an uncertain number lies: the ends of its range, or 10 % and 90 % of what has none.</summary>
    public static (double Low, double High) Range(Parameter price, Scenario scenario)
    {
        var distribution = price.Distribution
            ?? scenario.Uncertainties.FirstOrDefault(x => x.Id == price.Uncertainty)?.Distribution;
        var (low, high) = distribution switch
        {
            null => (price.Constant, price.Constant),
            UniformDistribution uniform => (uniform.Low, uniform.High),
            TriangularDistribution triangular => (triangular.Low, triangular.High),
            PertDistribution pert => (pert.Low, pert.High),
            _ => (distribution.Quantile(LowShare), distribution.Quantile(HighShare)),
        };
        return (low * price.Factor, high * price.Factor);
    }

    private static string Rests(PriceDefinition price, Brief brief) =>
        brief.Ledger.FirstOrDefault(x => x.Path == PathOf(price)) is { IsAssumption: true } entry
            ? $" (assumption, {entry.Confidence} confidence)"
            : "";

    private static bool IsAssumed(PriceDefinition price, Brief brief) =>
        brief.Ledger.Any(x => x.Path == PathOf(price) && x.IsAssumption);

    private static string PathOf(PriceDefinition price) => $"barter.prices.{price.Id}";

    private static string Number(double value) => value.ToString("0.#######", CultureInfo.InvariantCulture);
}
