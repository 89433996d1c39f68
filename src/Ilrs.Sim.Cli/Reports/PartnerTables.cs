using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>What partners give and get.</summary>
internal static class PartnerTables
{
    private static readonly (string Metric, string Header)[] SlotMetrics =
        [("proposals", "Proposals"), ("awards", "Awards"), ("awarded-mass", "Awarded mass")];

    /// <summary>Partner × resource; partners without a contribution are left out.</summary>
    public static ReportTable Contributions(EnsembleResult result)
    {
        var series = Metrics.Of(result, "contributed", EntityKind.Partner).ToArray();
        var resources = result.Layout.Resources.Where(r => series.Any(s => s.Label == r.Id)).ToArray();
        return Matrix(
            result,
            "contributions",
            "Contributions by partner and resource: mean over the whole time",
            series,
            [.. resources.Select(r => (r.Id, $"{r.Name ?? r.Id} [{r.Unit}]"))],
            s => s.Label!);
    }

    /// <summary>Slots by partner; partners without a proposal are left out.</summary>
    public static ReportTable Slots(EnsembleResult result)
    {
        var found = SlotMetrics.SelectMany(m => Metrics.Of(result, m.Metric, EntityKind.Partner)).ToArray();
        var columns = SlotMetrics
            .Select(m => (m.Metric, Unit: found.FirstOrDefault(s => s.Metric.Name == m.Metric)?.Unit, m.Header))
            .Where(m => m.Unit is not null)
            .Select(m => (m.Metric, m.Metric == "awarded-mass" ? $"{m.Header} [{m.Unit}]" : m.Header));
        return Matrix(
            result,
            "slots",
            "Instrument slots by partner: mean over the whole time",
            found,
            [.. columns],
            s => s.Metric.Name);
    }

    private static ReportTable Matrix(
        EnsembleResult result,
        string id,
        string title,
        IReadOnlyList<MetricSeries> series,
        IReadOnlyList<(string Id, string Header)> columns,
        Func<MetricSeries, string> columnOf)
    {
        var totals = series
            .GroupBy(s => s.Entity)
            .Select(partner => (
                partner.Key,
                Values: columns
                    .Select(c => partner.Where(s => columnOf(s) == c.Id).Sum(s => Metrics.MeanTotal(result, s)))
                    .ToArray()))
            .Where(partner => partner.Values.Any(value => value != 0))
            .ToArray();
        var rows = totals
            .Select(partner => Row(partner.Key, Names.Partner(result.Scenario, partner.Key), partner.Values))
            .ToList();
        if (rows.Count > 1)
        {
            rows.Add(Row(null, "All", [.. columns.Select((_, c) => totals.Sum(partner => partner.Values[c]))]));
        }

        return new ReportTable(
            id,
            title,
            [
                new Column("partner", null),
                new Column("name", "Partner"),
                .. columns.Select(c => new Column(c.Id.Replace('-', '_'), c.Header, Right: true)),
            ],
            rows);
    }

    private static Cell[] Row(string? id, string name, IEnumerable<double> values) =>
        [Cell.Text(id), Cell.Text(name), .. values.Select(value => Cell.Number(value, 1))];
}
