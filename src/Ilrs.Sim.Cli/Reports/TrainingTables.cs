using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;

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
    public static ReportTable Exchange(EnsembleResult result)
    {
        var people = new Dictionary<(string Host, string Home), double>();
        foreach (var series in Metrics.Of(result, "exchange", EntityKind.TrainingProgramme))
        {
            var host = result.Scenario.Training.First(programme => programme.Id == series.Entity).Host ?? "(outside)";
            var mean = Metrics.MeanTotal(result, series);
            people[(host, series.Label!)] = people.GetValueOrDefault((host, series.Label!)) + mean;
        }

        bool Sends(string home) => people.Any(pair => pair.Key.Home == home && pair.Value != 0);
        var homes = people.Keys.Select(key => key.Home).Distinct().Where(Sends).ToArray();
        var hosts = people.Keys.Select(key => key.Host).Distinct().ToArray();
        return new ReportTable(
            "training",
            "Training: people trained, host (rows) × home (columns), mean over the whole time",
            [
                new Column("host", "Host"),
                .. homes.Select(home => new Column(home, home, Right: true)),
                new Column("all", "All", Right: true),
            ],
            homes.Length == 0 ? [] : [.. hosts.Select(RowOf)]);

        Cell[] RowOf(string host) => Row(host, homes.Select(home => people.GetValueOrDefault((host, home))));
    }

    /// <summary>People of each programme.</summary>
    public static ReportTable Programmes(EnsembleResult result)
    {
        var rows = result.Scenario.Training
            .OrderBy(programme => programme.Id, StringComparer.Ordinal)
            .Select(programme => (Cell[])
            [
                Cell.Text(programme.Id),
                Cell.Text(programme.Name ?? programme.Id),
                Cell.Text(programme.Host),
                .. FlowMetrics.Select(flow => Cell.Number(Flow(result, flow.Metric, programme.Id), 1)),
                .. Limits.Select(x => Cell.Number(Flow(result, "intakes-bound", programme.Id, x.Limit), 1)),
            ]);
        return new ReportTable(
            "programmes",
            "Training programmes: seats, people and the limit that bound each intake, mean over the whole time",
            [
                new Column("id", null),
                new Column("name", "Programme"),
                new Column("host", "Host"),
                .. FlowMetrics.Select(flow => new Column(flow.Metric.Replace('-', '_'), flow.Header, Right: true)),
                .. Limits.Select(x => new Column($"bound_by_{x.Limit}", x.Header, Right: true)),
            ],
            [.. rows]);
    }

    private static double Flow(EnsembleResult result, string metric, string programme, string? label = null) =>
        Metrics.Of(result, metric, EntityKind.TrainingProgramme)
            .Where(series => series.Entity == programme && series.Label == label)
            .Select(series => Metrics.MeanTotal(result, series))
            .DefaultIfEmpty(double.NaN)
            .Sum();

    private static Cell[] Row(string host, IEnumerable<double> people)
    {
        double[] all = [.. people];
        return [Cell.Text(host), .. all.Select(mean => Cell.Number(mean, 1)), Cell.Number(all.Sum(), 1)];
    }
}
