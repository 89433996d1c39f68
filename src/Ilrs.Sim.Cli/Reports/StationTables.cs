using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>What the station works for, and what it has to spare.</summary>
internal static class StationTables
{
    private const double NoCoverage = 1e-9;

    private static readonly (string Metric, string Name, bool Share)[] Margins =
    [
        ("power-supply", "Power supplied [kW]", false),
        ("power-demand", "Power wanted [kW]", false),
        ("dark-margin", "Energy left after the worst dark spell [kWh]", false),
        ("data-supply", "Data rate supplied [Mbit/s]", false),
        ("data-demand", "Data rate wanted [Mbit/s]", false),
        ("loads-shed", "Modules whose load is shed", false),
        ("modules-in-service", "Modules in service", false),
        ("crew-berths", "Crew berths", false),
        ("crew-time", "Hours of people on the Moon in the year", false),
        ("satellites", "Satellites in service", false),
        ("ground-coverage", "Moon seen by a ground station", true),
        ("relay-coverage", "Relay coverage:", true),
    ];

    /// <summary>Hours of work of guest instruments by discipline.</summary>
    public static ReportTable Hours(EnsembleResult result, Assumed? assumed)
    {
        var years = Years.Of(result.Layout);
        var all = Metrics.Of(result, "science-hours", EntityKind.Station).ToArray();
        var rows = all
            .Where(x => Metrics.MeanTotal(result, x) > 0)
            .Select(x => Row(x.Label!, x.Label!.Replace('-', ' '), [x]))
            .ToList();
        if (rows.Count > 1)
        {
            rows.Add(Row(null, "All", all));
        }

        return FigureTable.Of(
            "hours",
            "Hours of work of guest instruments by discipline, from the start to the end of the year: mean",
            [new Column("id", null), new Column("name", "Discipline")],
            [.. years.Select(year => new Column($"{year}", $"{year}", Right: true))],
            rows);

        (IReadOnlyList<Cell>, IReadOnlyList<Figure>) Row(string? id, string name, MetricSeries[] series) => (
            [Cell.Text(id), Cell.Text(name)],
            [.. years.Select(year => Figure.Of(new Amount(series, year), result, assumed, 0))]);
    }

    /// <summary>Supply, demand and coverage at the ends of some years.</summary>
    public static ReportTable MarginsOf(EnsembleResult result, Assumed? assumed)
    {
        var years = Years.Of(result.Layout);
        return FigureTable.Of(
            "margins",
            "Margins of the station at the end of the year: mean (coverage: share of the time)",
            [new Column("id", null), new Column("name", "What")],
            [.. years.Select(year => new Column($"{year}", $"{year}", Right: true))],
            Margins.SelectMany(margin => Metrics.Of(result, margin.Metric, EntityKind.Station)
                .Where(x => IsSeen(result, x))
                .Select(x => (
                    (IReadOnlyList<Cell>)
                    [
                        Cell.Text(x.Label is null ? margin.Metric : $"{margin.Metric}.{x.Label}"),
                        Cell.Text(x.Label is null ? margin.Name : $"{margin.Name} {x.Label.Replace('-', ' ')}"),
                    ],
                    (IReadOnlyList<Figure>)
                    [
                        .. years.Select(year => Show(new Amount([x], year, Within: true), margin.Share)),
                    ]))));

        Figure Show(Amount amount, bool share) => share
            ? Figure.Percent(amount, result, assumed)
            : Figure.Of(amount, result, assumed);
    }

    private static bool IsSeen(EnsembleResult result, MetricSeries series)
    {
        for (var cell = series.Offset; cell < series.Offset + series.Length; cell++)
        {
            if (Math.Abs(result.Cells[cell].Mean) > NoCoverage)
            {
                return true;
            }
        }

        return false;
    }
}
