using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Output;

/// <summary>
/// <c>branches.csv</c>: for each alternative of each branch how often it was taken, the dates of the milestones and of
/// what the branch changes, and totals of a few metrics.
/// </summary>
internal static class BranchCsv
{
    public static string Text(EnsembleResult result)
    {
        var csv = new CsvText(
            "branch", "alternative", "name", "weight", "taken", "of", "chance", "chance_low", "chance_high",
            "item", "kind", "reached", "p10", "p50", "p90", "mean", "se");
        var calendar = result.Scenario.Calendar;
        string? Day(SimTime? time) => time is { } known ? calendar.Format(known) : null;
        foreach (var branch in result.Branches)
        {
            foreach (var alternative in branch.Alternatives)
            {
                foreach (var date in alternative.Dates)
                {
                    Add(
                        csv, branch, alternative, date.Item.Id, Names.Word(date.Item.Kind), date.Reached.Count,
                        Day(date.P10), Day(date.P50), Day(date.P90), null, null);
                }

                foreach (var metric in alternative.Metrics)
                {
                    Add(
                        csv, branch, alternative, metric.Metric.Name, metric.Metric.Unit, null,
                        null, null, null, metric.Mean, metric.StandardError);
                }
            }
        }

        return csv.ToString();
    }

    private static void Add(
        CsvText csv,
        BranchSummary branch,
        AlternativeSummary alternative,
        string item,
        string kind,
        long? reached,
        string? p10,
        string? p50,
        string? p90,
        double? mean,
        double? error) => csv.Add(
        branch.Branch.Id,
        alternative.Alternative.Id,
        alternative.Alternative.Name ?? alternative.Alternative.Id,
        alternative.Alternative.Weight,
        alternative.Taken.Count,
        alternative.Taken.Of,
        alternative.Taken.Share,
        alternative.Taken.Interval95.Low,
        alternative.Taken.Interval95.High,
        item,
        kind,
        reached,
        p10,
        p50,
        p90,
        mean,
        error);
}
