using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Output;

/// <summary>
/// <c>milestones.csv</c>: the date of every phase, milestone, launch, arrival and commissioning; one line for each
/// announced date, or one without.
/// </summary>
internal static class DateCsv
{
    public static string Text(EnsembleResult result)
    {
        var csv = new CsvText(
            "id", "name", "kind", "definition", "plan", "p10", "p50", "p90", "mean_capped", "sd_days",
            "se_days", "reached", "of", "announced", "announced_by", "said_on", "met", "chance",
            "chance_low", "chance_high", "known");
        var scenario = result.Scenario;
        foreach (var phase in result.Phases.Where(phase => phase.Begins is not null))
        {
            var name = phase.Phase.Name ?? phase.Phase.Id;
            Add(csv, scenario, phase.Phase.Id, name, "phase", phase.Begins!, phase.Announced);
        }

        foreach (var date in result.Dates)
        {
            foreach (var deadline in DateTables.Deadlines(date))
            {
                Add(csv, scenario, date.Item.Id, date.Item.Name, Names.Word(date.Item.Kind), date, deadline);
            }
        }

        return csv.ToString();
    }

    private static void Add(
        CsvText csv,
        Scenario scenario,
        string id,
        string name,
        string kind,
        DateSummary date,
        DeadlineSummary? deadline)
    {
        string? Day(SimTime? time) => time is { } known ? scenario.Calendar.Format(known) : null;

        // Beyond the horizon nobody knows who would have met it.
        var known = deadline is { } said && said.Date <= scenario.Horizon ? said.Met : (Proportion?)null;
        csv.Add(
            id,
            name,
            kind,
            scenario.Milestones.FirstOrDefault(milestone => milestone.Id == date.Item.Id)?.Definition,
            Day(date.Plan),
            Day(date.P10),
            Day(date.P50),
            Day(date.P90),
            Day(date.Mean),
            date.StandardDeviation / Calendar.Day,
            date.StandardError / Calendar.Day,
            date.Reached.Count,
            date.Reached.Of,
            Day(deadline?.Date),
            deadline?.By,
            Day(deadline?.SaidOn),
            deadline?.Met.Count,
            known?.Share,
            known?.Interval95.Low,
            known?.Interval95.High,
            date.Known ? "known" : null);
    }
}
