using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>What becomes of the calls for instruments.</summary>
internal static class CallTables
{
    private static readonly (string Metric, string Header)[] Parts =
    [
        ("call-letters", "Letters"), ("call-first-cut", "First cut"), ("call-accepted", "Accepted"),
        ("call-merged", "Merged"), ("call-awarded", "Awarded"), ("call-offered-mass", "Offered [kg]"),
        ("call-awarded-mass", "Awarded [kg]"), ("call-newcomers", "Newcomers"),
        ("call-without-signatory", "No signatory"), ("call-foreign", "Without the lead"),
    ];

    /// <summary>A row for each call; those that never open are left out.</summary>
    public static ReportTable Calls(EnsembleResult result)
    {
        var means = Parts
            .Select(part => Metrics.Of(result, part.Metric, EntityKind.Office)
                .ToDictionary(series => series.Label!, series => Metrics.MeanTotal(result, series)))
            .ToArray();
        var rows = means[0].Where(call => call.Value > 0).Select(call => (Cell[])
        [
            Cell.Text(call.Key),
            Cell.Text(HostName(result, call.Key)),
            .. means.Select(mean => Cell.Number(mean.GetValueOrDefault(call.Key, double.NaN), 1)),
        ]);
        return new ReportTable(
            "calls",
            "Calls for instruments: mean over all replications, those in which a call never opens included",
            [
                new Column("host", null),
                new Column("name", "Call for"),
                .. Parts.Select(part => new Column(part.Metric.Replace('-', '_'), part.Header, Right: true)),
            ],
            [.. rows]);
    }

    private static string HostName(EnsembleResult result, string id) =>
        result.Scenario.Missions.FirstOrDefault(x => x.Id == id)?.Name
        ?? result.Scenario.Modules.FirstOrDefault(x => x.Id == id)?.Name
        ?? id;
}
