using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// The goals of two scenarios: when they come and how likely each announced date is. Dates of different definitions or
/// conditions are not subtracted unless that is asked for.
/// </summary>
/// <param name="comparison">The two scenarios.</param>
/// <param name="across">True when dates of different definitions are subtracted too.</param>
/// <param name="all">True when rows that are the same in every pair are listed too.</param>
internal sealed class CompareGoals(Comparison comparison, bool across, bool all)
{
    private const string Nothing = "same";
    private const string NotSubtracted =
        "Milestones that ask for something else in B than in A are not subtracted; --across-definitions does it.";

    private readonly IReadOnlyList<ComparedGoal> _goals =
        ComparedGoal.All(comparison.OfA.Scenario, comparison.OfB.Scenario);

    /// <summary>How many milestones come at the same instant in every pair.</summary>
    public string Same
    {
        get
        {
            var same = _goals.Count(x => !x.IsPhase && IsSame(DateRow(x)));
            var of = _goals.Count(x => !x.IsPhase);
            return same == of
                ? "Every milestone comes at the same instant in every pair."
                : $"{same} of {of} milestones come at the same instant in every pair"
                    + (same > 0 && !all ? " and are left out below." : ".");
        }
    }

    /// <summary>Why some dates are not subtracted; null where all are.</summary>
    public string? Apart => !across && _goals.Any(x => x.A is not null && x.B is not null && Differing(x) is not null)
        ? NotSubtracted
        : null;

    /// <summary>Dates: medians, how often never, and how much later.</summary>
    public ReportTable Dates() => new(
        "dates",
        $"Milestones (Never: not before {comparison.Calendar.Format(comparison.Horizon)}; Later: days, dates that "
            + "never come count as this one)",
        [
            new Column("id", null),
            new Column("definition_a", null),
            new Column("definition_b", null),
            new Column("name", "Name"),
            new Column("a_p50", "A P50"),
            new Column("b_p50", "B P50"),
            new Column("a_not_reached", "A never", Right: true),
            new Column("b_not_reached", "B never", Right: true),
            .. CompareReport.Columns("later_days", "Later"),
            new Column("later_share", "Later in", Right: true),
            new Column("earlier_share", "Earlier in", Right: true),
            new Column("note", "Note"),
        ],
        [.. _goals.Select(DateRow).Where(row => all || !IsSame(row))]);

    /// <summary>Chances to meet the announced dates, and the horizon.</summary>
    public ReportTable Chances() => new(
        "chances",
        "Chance to reach it before a date; the difference in points of 100",
        [
            new Column("id", null),
            new Column("name", "Name"),
            new Column("before", "Before"),
            new Column("a", "A", Right: true),
            new Column("b", "B", Right: true),
            .. CompareReport.Columns("points", "Difference"),
            new Column("note", "Note"),
        ],
        [.. _goals.SelectMany(ChanceRows)]);

    private Cell[] DateRow(ComparedGoal goal)
    {
        var (a, b) = (Counts(comparison.OfA, goal.A), Counts(comparison.OfB, goal.B));
        var taken = IsSubtracted(goal)
            ? comparison.Difference((samples, second) => samples.Dates((second ? goal.B : goal.A)!.Id))
            : ((Analysis.Studies.PairedDifference Difference, double Assumed)?)null;
        return
        [
            Cell.Text(goal.Id),
            Cell.Text(Definition(comparison.OfA, goal.A)),
            Cell.Text(Definition(comparison.OfB, goal.B)),
            Cell.Text(goal.Name),
            Cell.Date(a?.Quantile(50), comparison.Calendar),
            Cell.Date(b?.Quantile(50), comparison.Calendar),
            Cell.Share(Never(a)),
            Cell.Share(Never(b)),
            .. taken is { } x
                ? CompareReport.Cells(x.Difference, x.Assumed, 1.0 / Calendar.Day, 0)
                : CompareReport.NoCells,
            Cell.Share(taken is { Difference.IsNone: false } ? taken.Value.Difference.More.Share : double.NaN),
            Cell.Share(taken is { Difference.IsNone: false } ? taken.Value.Difference.Less.Share : double.NaN),
            Cell.Text(Note(goal)),
        ];
    }

    private IEnumerable<Cell[]> ChanceRows(ComparedGoal goal)
    {
        var dates = (goal.A?.Announced ?? []).Concat(goal.B?.Announced ?? [])
            .Select(said => said.Date)
            .Where(date => date < comparison.Horizon)
            .Append(comparison.Horizon)
            .Distinct()
            .Order();
        var place = 0;
        foreach (var date in dates)
        {
            var taken = IsSubtracted(goal)
                ? comparison.Difference((samples, second) => samples.Before((second ? goal.B : goal.A)!.Id, date))
                : ((Analysis.Studies.PairedDifference Difference, double Assumed)?)null;
            if (taken is { Difference.IsNone: true } && !all)
            {
                continue;
            }

            var first = place++ == 0;
            yield return
            [
                Cell.Text(goal.Id),
                first ? Cell.Text(goal.Name) : new("", goal.Name),
                Cell.Date(date, comparison.Calendar),
                Chance(comparison.OfA, goal.A, date),
                Chance(comparison.OfB, goal.B, date),
                .. taken is { } x ? CompareReport.Cells(x.Difference, x.Assumed, 100, 1) : CompareReport.NoCells,
                first ? Cell.Text(Note(goal)) : new("", Note(goal)),
            ];
        }
    }

    private static bool IsSame(Cell[] row) =>
        Array.Exists(row, cell => cell.Shown == Nothing) && row[^1].Value is null;

    private bool IsSubtracted(ComparedGoal goal) =>
        goal.A is not null && goal.B is not null && (across || Differing(goal) is null);

    private string? Note(ComparedGoal goal)
    {
        if (goal.A is null || goal.B is null)
        {
            return goal.A is null ? "only in B" : "only in A";
        }

        return Differing(goal) is not { } found ? null
            : across ? $"definitions differ: {found}"
            : $"not subtracted: {found}";
    }

    /// <summary>Why a goal of both scenarios is another thing in each; null where it is the same.</summary>
    private string? Differing(ComparedGoal goal)
    {
        var (a, b) = (Definition(comparison.OfA, goal.A), Definition(comparison.OfB, goal.B));
        return a != b ? $"{a ?? "no definition"} in A, {b ?? "no definition"} in B"
            : Condition(comparison.OfA, goal.A) == Condition(comparison.OfB, goal.B) ? null
            : $"{(a is null ? "" : $"{a} in both, ")}the condition differs";
    }

    private static string? Condition(ComparedSamples samples, MilestoneDefinition? milestone) =>
        milestone is null ? null : GoalCondition.Of(samples.Scenario, milestone);

    private static string? Definition(ComparedSamples samples, MilestoneDefinition? milestone) =>
        milestone is null ? null : GoalDefinition.Of(samples.Scenario, milestone.Id);

    private DateCounts? Counts(ComparedSamples samples, MilestoneDefinition? milestone)
    {
        if (milestone is null)
        {
            return null;
        }

        var counts = new DateCounts(samples.Scenario.Start, comparison.Horizon);
        foreach (var seconds in samples.Dates(milestone.Id))
        {
            counts.Add(new SimTime((long)seconds));
        }

        return counts;
    }

    private static double Never(DateCounts? counts) =>
        counts is null ? double.NaN : 1 - ((double)counts.Came / counts.Count);

    private static Cell Chance(ComparedSamples samples, MilestoneDefinition? milestone, SimTime date)
    {
        if (milestone is null)
        {
            return new("–", null);
        }

        var met = samples.Before(milestone.Id, date);
        return Cell.Share(met.Sum() / met.Length);
    }
}
