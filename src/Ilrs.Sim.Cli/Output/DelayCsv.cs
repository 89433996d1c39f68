using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Output;

/// <summary>
/// <c>delays.csv</c>: lateness of every tracked item that the plan reaches, with a line for each cause. The seconds
/// are exact sums over the replications in which the item came: those of an item's causes add up to its total.
/// </summary>
internal static class DelayCsv
{
    public static string Text(EnsembleResult result)
    {
        var csv = new CsvText("id", "name", "kind", "plan", "reached", "cause", "total_seconds", "mean_days");
        foreach (var delay in result.Delays)
        {
            var total = Int128.Zero;
            foreach (var cause in Names.Causes)
            {
                total += delay.TotalSeconds[(int)cause];
                Add(csv, result, delay, Names.Word(cause), delay.TotalSeconds[(int)cause]);
            }

            Add(csv, result, delay, "all", total);
        }

        return csv.ToString();
    }

    private static void Add(CsvText csv, EnsembleResult result, DelaySummary delay, string cause, Int128 seconds) =>
        csv.Add(
            delay.Item.Id,
            delay.Item.Name,
            Names.Word(delay.Item.Kind),
            result.Scenario.Calendar.Format(delay.Plan),
            delay.Reached,
            cause,
            seconds,
            (double)seconds / delay.Reached / Calendar.Day);
}
