using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Cli.Reports;

namespace Ilrs.Sim.Cli.Output;

/// <summary>
/// <c>dates-by-year.csv</c>: in how many replications every milestone, launch, arrival and commissioning came before
/// the end of each year.
/// </summary>
internal static class YearCsv
{
    public static string Text(EnsembleResult result)
    {
        var csv = new CsvText(
            "id", "name", "kind", "operator", "country", "year", "reached", "of", "chance", "chance_low",
            "chance_high");
        var operators = result.Scenario.Missions.ToDictionary(x => x.Id, x => x.Operator, StringComparer.Ordinal);
        var countries = result.Scenario.Partners.ToDictionary(x => x.Id, x => x.Country, StringComparer.Ordinal);
        foreach (var date in result.Dates)
        {
            var flyer = operators.GetValueOrDefault(date.Item.Id);
            foreach (var (place, came) in date.CameByYear.Index())
            {
                var chance = new Proportion(came, date.Reached.Of);
                csv.Add(
                    date.Item.Id,
                    date.Item.Name,
                    Names.Word(date.Item.Kind),
                    flyer,
                    flyer is null ? null : countries.GetValueOrDefault(flyer),
                    (long)(result.Layout.FirstYear + place),
                    came,
                    chance.Of,
                    chance.Share,
                    chance.Interval95.Low,
                    chance.Interval95.High);
            }
        }

        return csv.ToString();
    }
}
