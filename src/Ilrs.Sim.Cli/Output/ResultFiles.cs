using System.Text;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Commands;

namespace Ilrs.Sim.Cli.Output;

/// <summary>The files of a result, by name, in the order of writing; the manifest comes last.</summary>
internal static class ResultFiles
{
    /// <summary>Name of the file that says what the others are.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Name of the file with the whole scenario, overlays and changes merged in.</summary>
    public const string ScenarioName = "scenario.yaml";

    /// <summary>All files of a projection, the manifest too.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="selection">How the scenario was asked for.</param>
    /// <param name="trace">Replication whose events are written.</param>
    public static IReadOnlyList<(string Name, byte[] Content)> Of(
        Projection projection,
        ScenarioSelection selection,
        long trace)
    {
        var files = Content(projection, trace);
        return [.. files, (ManifestName, Manifest.Write(projection, selection, trace, files))];
    }

    /// <summary>All files but the manifest.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Content(Projection projection, long trace)
    {
        var result = projection.Result;
        return
        [
            (ScenarioName, Bytes(ScenarioAccess.Text(projection.Document))),
            ("milestones.csv", Bytes(DateCsv.Text(result))),
            ("dates-by-year.csv", Bytes(YearCsv.Text(result))),
            .. Branches(result),
            ("partners.csv", Bytes(PartnerCsv.Text(result))),
            ("groups.csv", Bytes(GroupCsv.Text(result))),
            ("series.csv", Bytes(SeriesCsv.All(result))),
            ("contributions.csv", Bytes(SeriesCsv.Contributions(result))),
            ("slots.csv", Bytes(SeriesCsv.Slots(result))),
            ("training.csv", Bytes(SeriesCsv.Training(result))),
            ("delays.csv", Bytes(DelayCsv.Text(result))),
            ("events.csv", Bytes(EventCsv.Text(projection.Model, result.Seed, trace))),
        ];
    }

    private static IEnumerable<(string Name, byte[] Content)> Branches(EnsembleResult result) =>
        result.Branches.Count > 0 ? [("branches.csv", Bytes(BranchCsv.Text(result)))] : [];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
