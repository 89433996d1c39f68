using System.Globalization;
using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What <c>compare</c> prints.</summary>
internal static class CompareReport
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    /// <param name="comparison">The two scenarios.</param>
    /// <param name="across">True when dates of different definitions are subtracted too.</param>
    /// <param name="all">True when rows that are the same in every replication are listed too.</param>
    public static Report Of(Comparison comparison, bool across, bool all)
    {
        var goals = new CompareGoals(comparison, across, all);
        ReportTable[] tables = [goals.Dates(), goals.Chances(), ComparePartners.Table(comparison, all)];
        return new Report(Facts(comparison), [.. tables.Where(table => table.Rows.Count > 0)])
        {
            Title = $"{comparison.B.Label} against {comparison.A.Label}",
            Lead = [.. Lead(comparison), goals.Same, .. goals.Apart is { } apart ? (string[])[apart] : []],
        };
    }

    private static IReadOnlyList<string> Lead(Comparison comparison)
    {
        var settled = comparison.Settled is null
            ? ""
            : " † More than half of the difference's variance rests on assumptions.";
        return
        [
            $"A: {comparison.A.Label}. B: {comparison.B.Label}.",
            string.Create(
                Words,
                $"{comparison.Options.Replications:N0} pairs of replications with the same draws, seed "
                + $"{comparison.Options.Seed}, to {comparison.Calendar.Format(comparison.Horizon)}. Differences are B "
                + $"less A, mean over all pairs, in brackets their 95 % interval.{settled}"),
        ];
    }

    /// <summary>A difference for people, with its interval and the sign.</summary>
    public static Cell[] Cells(PairedDifference difference, double assumed, double scale, int decimals)
    {
        var interval = difference.Interval95;
        string Number(double value) => Signed(scale * value, decimals);
        var shown = difference.IsNone
            ? "same"
            : Number(difference.Mean)
                + (double.IsFinite(interval.Low) ? $" ({Number(interval.Low)} to {Number(interval.High)})" : "")
                + (assumed > AssumedShare.Sign ? " †" : "");
        return
        [
            new(shown, difference.Mean * scale),
            new("", Finite(interval.Low * scale)),
            new("", Finite(interval.High * scale)),
            new("", Finite(assumed)),
        ];
    }

    /// <summary>The columns of such cells.</summary>
    public static Column[] Columns(string id, string header) =>
    [
        new(id, header, Right: true), new($"{id}_low", null), new($"{id}_high", null), new("assumed_share", null),
    ];

    /// <summary>The cells of a difference that is not taken.</summary>
    public static Cell[] NoCells { get; } = [new("–", null), new("", null), new("", null), new("", null)];

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static string Signed(double value, int decimals)
    {
        var text = Cell.Number(value, decimals).Shown;
        return value > 0 && text.AsSpan().ContainsAnyExcept("0.,") ? $"+{text}" : text;
    }

    private static IReadOnlyList<(string Id, Cell Value)> Facts(Comparison comparison) =>
    [
        ("a", Cell.Text(comparison.A.Label)),
        ("b", Cell.Text(comparison.B.Label)),
        ("a_model_hash", Cell.Text(comparison.A.Document.ModelHash)),
        ("b_model_hash", Cell.Text(comparison.B.Document.ModelHash)),
        ("horizon", Cell.Date(comparison.Horizon, comparison.Calendar)),
        ("first_year", Cell.Count(comparison.Years.First)),
        ("last_year", Cell.Count(comparison.Years.Last)),
        ("replications", Cell.Count(comparison.Options.Replications)),
        ("seed", new Cell(comparison.Options.Seed.ToString(Words), comparison.Options.Seed)),
        ("engine", Cell.Text(EngineInfo.Version)),
    ];
}
