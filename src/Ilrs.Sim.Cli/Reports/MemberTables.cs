using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Who is a member, against the official figures and the goals; what members named and delivered.</summary>
internal static class MemberTables
{
    private static readonly (string Metric, string Name, string Official, string Goal)[] Totals =
    [
        ("states-and-organisations", "States and organisations", "17", "50"),
        ("institutions", "Institutions", "50 or more", "500"),
        ("unnamed-members", "Of both, without a published name", "", ""),
        ("programme-researchers", "Researchers", "", "5,000"),
        ("votes", "Votes", "", ""),
    ];

    /// <summary>Members by status and in all: means at the ends of some years.</summary>
    public static ReportTable Members(EnsembleResult result, Assumed? assumed)
    {
        var years = Years.Of(result.Layout);
        var rows = new List<(IReadOnlyList<Cell>, IReadOnlyList<Figure>)>();
        foreach (var series in Metrics.Of(result, "members", EntityKind.Office).Where(x => IsSeen(result, x)))
        {
            rows.Add(Row(result, assumed, series, series.Label!, "", "", years));
        }

        foreach (var (metric, name, official, goal) in Totals)
        {
            foreach (var series in Metrics.Of(result, metric, EntityKind.Office))
            {
                rows.Add(Row(result, assumed, series, name, official, goal, years));
            }
        }

        foreach (var series in Metrics.Of(result, "bloc-members", EntityKind.Office))
        {
            rows.Add(Row(result, assumed, series, $"Of the bloc {series.Label}", "", "", years));
        }

        return FigureTable.Of(
            "members",
            "Members at the end of the year, mean; parent and child count once; official figures of April 2025; goals "
            + "of the 555 project"
            + (result.Scenario.Membership.Engagement
                ? ". Engagement is on, which nothing calibrates: compare with membership.engagement=false"
                : ""),
            [
                new Column("members", "Members"),
                new Column("official_2025", "Official 2025", Right: true),
                new Column("goal", "Goal", Right: true),
            ],
            [.. years.Select(year => new Column($"{year}", $"{year}", Right: true))],
            rows);
    }

    /// <summary>Partner × area: commitments named and, after the slash, delivered by the end, mean.</summary>
    public static ReportTable Commitments(EnsembleResult result)
    {
        var named = Metrics.Of(result, "commitments-named", EntityKind.Partner).ToArray();
        var delivered = Metrics.Of(result, "commitments-delivered", EntityKind.Partner)
            .ToDictionary(x => (x.Entity, x.Label), x => Last(result, x));
        var most = named.ToDictionary(x => (x.Entity, x.Label), x => Most(result, x));
        var areas = Areas(result).Where(x => most.Any(y => y.Key.Label == x && y.Value > 0)).ToArray();
        var partners = named
            .Select(x => x.Entity)
            .Distinct()
            .Where(x => most.Any(y => y.Key.Entity == x && y.Value > 0));
        return new ReportTable(
            "commitments",
            "Commitments by partner and area: named / delivered by the end (under way or done), mean",
            [
                new Column("partner", null),
                new Column("name", "Partner"),
                .. areas.Select(x => new Column(x.Replace('-', '_'), Header(x), Right: true)),
            ],
            [.. partners.Select(RowOf)]);

        Cell[] RowOf(string partner) =>
        [
            Cell.Text(partner),
            Cell.Text(Names.Partner(result.Scenario, partner)),
            .. areas.Select(x => Pair(most.GetValueOrDefault((partner, x)), delivered.GetValueOrDefault((partner, x)))),
        ];
    }

    private static IEnumerable<string> Areas(EnsembleResult result) => Enum
        .GetValues<Core.Model.CommitmentArea>()
        .Select(Core.Entities.Words.Of);

    private static string Header(string area) => area switch
    {
        "education-and-training" => "Training",
        "ground-facilities" => "Ground",
        "science-use" => "Science",
        _ => char.ToUpperInvariant(area[0]) + area[1..].Replace("-level", "", StringComparison.Ordinal),
    };

    private static Cell Pair(double named, double delivered) => named == 0
        ? Cell.Text("")
        : Cell.Text(string.Create(CultureInfo.InvariantCulture, $"{named:0.#}/{delivered:0.#}"));

    private static (IReadOnlyList<Cell>, IReadOnlyList<Figure>) Row(
        EnsembleResult result,
        Assumed? assumed,
        MetricSeries series,
        string name,
        string official,
        string goal,
        IReadOnlyList<int> years) => (
        [Cell.Text(name), Cell.Text(official), Cell.Text(goal)],
        [.. years.Select(x => Figure.Of(new Amount([series], x), result, assumed))]);

    private static bool IsSeen(EnsembleResult result, MetricSeries series) => Most(result, series) > 0;

    private static double Last(EnsembleResult result, MetricSeries series) =>
        result.Cells[series.Offset + series.Length - 1].Mean;

    private static double Most(EnsembleResult result, MetricSeries series)
    {
        var most = 0.0;
        for (var cell = series.Offset; cell < series.Offset + series.Length; cell++)
        {
            most = Math.Max(most, result.Cells[cell].Mean);
        }

        return most;
    }
}
