using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>What users outside the programme are served with, and the slots that are sold.</summary>
internal static class ServiceTables
{
    private static readonly (string Metric, string Label, string Words)[] Sold =
    [
        ("slots-sold", "bought", "Bought"),
        ("slots-paid", "bought", "Paid for them"),
        ("slots-sold", "bartered", "Bartered"),
        ("slots-paid", "bartered", "Their listed price"),
    ];

    /// <summary>What each service delivered in some years; without those that never begin.</summary>
    public static ReportTable Services(EnsembleResult result, Assumed? assumed) => Of(
        "services",
        "Services to users outside the programme, delivered in the year: mean",
        result,
        assumed,
        within: true,
        Metrics.Of(result, "service-delivered", EntityKind.Station).Select(x => (Name(result, x.Label!), x.Label!, x)));

    /// <summary>Slots bought and bartered, and what for; none without a sale.</summary>
    public static ReportTable Sales(EnsembleResult result, Assumed? assumed) => Of(
        "sales",
        "Slots sold after the milestone that opens the sale, from the start to the end of the year: mean",
        result,
        assumed,
        within: false,
        Sold.SelectMany(row => Metrics.Of(result, row.Metric, EntityKind.Office)
            .Where(x => x.Label == row.Label)
            .Select(x => (row.Words, $"{row.Metric}.{row.Label}", x))));

    private static ReportTable Of(
        string name,
        string title,
        EnsembleResult result,
        Assumed? assumed,
        bool within,
        IEnumerable<(string Name, string Id, MetricSeries Series)> rows)
    {
        var years = Years.Of(result.Layout);
        return FigureTable.Of(
            name,
            title,
            [new Column("id", null), new Column("name", "What"), new Column("unit", "Unit")],
            [.. years.Select(year => new Column($"{year}", $"{year}", Right: true))],
            rows.Where(row => Metrics.MeanTotal(result, row.Series) > 0).Select(row => (
                (IReadOnlyList<Cell>)
                [
                    Cell.Text(row.Id),
                    Cell.Text(row.Name),
                    Cell.Text(row.Series.Unit == "1" ? "slots" : row.Series.Unit),
                ],
                (IReadOnlyList<Figure>)
                [
                    .. years.Select(
                        year => Figure.Of(new Amount([row.Series], year, within), result, assumed, within ? 1 : 3)),
                ])));
    }

    private static string Name(EnsembleResult result, string service) =>
        result.Scenario.Services.FirstOrDefault(x => x.Id == service)?.Name ?? service;
}
