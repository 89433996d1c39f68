using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>What becomes of the calls for instruments, and of the awards they make.</summary>
internal static class CallTables
{
    private static readonly (string Metric, string Header)[] Parts =
    [
        ("call-letters", "Letters"), ("call-first-cut", "First cut"), ("call-accepted", "Accepted"),
        ("call-merged", "Merged"), ("call-awarded", "Awarded"), ("call-offered-mass", "Offered [kg]"),
        ("call-awarded-mass", "Awarded [kg]"), ("call-newcomers", "Newcomers"),
        ("call-without-signatory", "No signatory"),
    ];

    private static readonly (string Metric, string Header)[] Middles =
        [("call-largest-item", "Largest, P50 [kg]"), ("call-months-late", "Late, P50 [months]")];

    private static readonly (string Id, string Part, string Of, string Header)[] Shares =
    [
        ("foreign_share", "call-foreign", "call-awarded", "Foreign"),
        ("foreign_mass_share", "call-foreign-mass", "call-awarded-mass", "Foreign by kg"),
    ];

    private static readonly (string Id, string Metric, EntityKind Kind, string Name)[] Fates =
    [
        ("awarded", "awards", EntityKind.Partner, "Awarded or sold to partners with a name"),
        ("stranded", "awards-stranded", EntityKind.Office, "Stranded: their host was cancelled or changed"),
        ("rehomed", "awards-rehomed", EntityKind.Office, "Re-homed: found another host"),
        ("lost", "awards-lost", EntityKind.Office, "Lost: ended without a flight that arrived"),
    ];

    /// <summary>A row for each call and one for all; those that never open are left out.</summary>
    public static ReportTable Calls(EnsembleResult result, Assumed? assumed)
    {
        var all = Metrics.Of(result, "call-letters", EntityKind.Office)
            .Where(x => Metrics.MeanTotal(result, x) > 0)
            .Select(x => x.Label!)
            .ToArray();
        var rows = all.Select(call => Row(result, assumed, call, [call])).ToList();
        if (all.Length > 1)
        {
            rows.Add(Row(result, assumed, null, all));
        }

        return FigureTable.Of(
            "calls",
            "Calls for instruments: means over all replications, those in which a call never opens included; foreign: "
            + "share of the projects, and of their mass, without the lead",
            [new Column("host", null), new Column("name", "Call for")],
            [
                .. Parts.Select(part => new Column(part.Metric.Replace('-', '_'), part.Header, Right: true)),
                .. Shares.Select(part => new Column(part.Id, part.Header, Right: true)),
                .. Middles.Select(part => new Column(part.Metric.Replace('-', '_'), part.Header, Right: true)),
            ],
            rows);
    }

    /// <summary>What became of awards, from the start to the ends of some years.</summary>
    public static ReportTable Fate(EnsembleResult result, Assumed? assumed)
    {
        var years = Years.Of(result.Layout);
        return FigureTable.Of(
            "awards",
            "What became of awards, from the start to the end of the year: mean",
            [new Column("id", null), new Column("name", "Awards")],
            [.. years.Select(year => new Column($"{year}", $"{year}", Right: true))],
            AtStart(result, years).Concat(Fates
                .Select(fate => (fate, Series: Metrics.Of(result, fate.Metric, fate.Kind).ToArray()))
                .Where(row => new Amount(row.Series) is { Exists: true } amount && amount.Mean(result) > 0)
                .Select(row => (
                    (IReadOnlyList<Cell>)[Cell.Text(row.fate.Id), Cell.Text(row.fate.Name)],
                    (IReadOnlyList<Figure>)
                    [.. years.Select(year => Figure.Of(new Amount(row.Series, year), result, assumed, 2))]))));
    }

    private static IEnumerable<(IReadOnlyList<Cell> Heads, IReadOnlyList<Figure> Figures)> AtStart(
        EnsembleResult result, IReadOnlyList<int> years)
    {
        var held = result.Scenario.Partners.Sum(x => x.Instruments.Count(y => y.Awarded is not null));
        if (held > 0)
        {
            yield return (
                [Cell.Text("held"), Cell.Text("Held when the scenario begins")],
                [.. years.Select(_ => Figure.Of(Cell.Number(held, 2)))]);
        }
    }

    private static (IReadOnlyList<Cell>, IReadOnlyList<Figure>) Row(
        EnsembleResult result, Assumed? assumed, string? id, string[] calls)
    {
        Amount Of(string metric) => new(
        [
            .. Metrics.Of(result, metric, EntityKind.Office).Where(x => calls.Contains(x.Label)),
        ]);
        return (
            [Cell.Text(id), Cell.Text(id is null ? "All" : Names.Host(result.Scenario, id))],
            [
                .. Parts.Select(part => Figure.Of(Of(part.Metric), result, assumed)),
                .. Shares.Select(x => Figure.Ratio(Of(x.Part), Of(x.Of), result, assumed, Cell.Share)),
                .. Middles.Select(part => Figure.Of(id is not null && Of(part.Metric).Series is [var series]
                    ? Cell.Number(result.Cells[series.Offset].P50, 1)
                    : Cell.Text(null))),
            ]);
    }
}
