using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Who trains whose people.</summary>
internal static class TrainingTables
{
    private static readonly (string Metric, string Header)[] FlowMetrics =
        [
            ("seats-offered", "Seats"), ("admitted", "Admitted"), ("graduated", "Graduated"),
            ("dropped-out", "Dropped out"),
        ];

    private static readonly (string Limit, string Header)[] Limits =
        [("nominees", "Bound by nominees"), ("scholarships", "by scholarships"), ("seats", "by seats")];

    /// <summary>Host × home matrix of people who were trained; homes that sent nobody are left out.</summary>
    public static ReportTable Exchange(EnsembleResult result, Assumed? assumed)
    {
        string HostOf(MetricSeries series) =>
            result.Scenario.Training.First(programme => programme.Id == series.Entity).Host ?? "(outside)";
        var people = Metrics.Of(result, "exchange", EntityKind.TrainingProgramme).ToLookup(HostOf);
        bool Sends(string home) => people.Any(host => host.Any(x =>
            x.Label == home && Metrics.MeanTotal(result, x) != 0));
        var homes = people.SelectMany(host => host.Select(x => x.Label!)).Distinct().Where(Sends).ToArray();
        return FigureTable.Of(
            "training",
            "Training: people trained, host (rows) × home (columns), mean over the whole time",
            [new Column("host", "Host")],
            [
                .. homes.Select(home => new Column(home, home, Right: true)),
                new Column("all", "All", Right: true),
            ],
            homes.Length == 0 ? [] : people.Select(RowOf));

        (IReadOnlyList<Cell>, IReadOnlyList<Figure>) RowOf(IGrouping<string, MetricSeries> host) => (
            [Cell.Text(host.Key)],
            [
                .. homes.Select(home => Figure.Of(
                    new Amount([.. host.Where(x => x.Label == home)]), result, assumed)),
                Figure.Of(new Amount([.. host]), result, assumed),
            ]);
    }

    /// <summary>People of each programme.</summary>
    public static ReportTable Programmes(EnsembleResult result, Assumed? assumed)
    {
        Amount Flow(string metric, string programme, string? label = null) => new(
        [
            .. Metrics.Of(result, metric, EntityKind.TrainingProgramme)
                .Where(series => series.Entity == programme && series.Label == label),
        ]);
        var rows = result.Scenario.Training
            .OrderBy(programme => programme.Id, StringComparer.Ordinal)
            .Select(programme => (
                (IReadOnlyList<Cell>)
                [
                    Cell.Text(programme.Id), Cell.Text(programme.Name ?? programme.Id), Cell.Text(programme.Host),
                ],
                (IReadOnlyList<Figure>)
                [
                    .. FlowMetrics.Select(flow => Figure.Of(Flow(flow.Metric, programme.Id), result, assumed)),
                    .. Limits.Select(x => Figure.Of(
                        Flow("intakes-bound", programme.Id, x.Limit), result, assumed)),
                ]));
        return FigureTable.Of(
            "programmes",
            "Training programmes: seats, people, and intakes by the limit that bound; mean over the whole time",
            [new Column("id", null), new Column("name", "Programme"), new Column("host", "Host")],
            [
                .. FlowMetrics.Select(flow => new Column(flow.Metric.Replace('-', '_'), flow.Header, Right: true)),
                .. Limits.Select(x => new Column($"bound_by_{x.Limit}", x.Header, Right: true)),
            ],
            rows);
    }
}
