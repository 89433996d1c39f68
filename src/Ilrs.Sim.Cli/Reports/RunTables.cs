using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>The tables of a run, in the order of printing, and which of them somebody wants.</summary>
internal static class RunTables
{
    /// <summary>Stands for every table.</summary>
    public const string Everything = "all";

    private static readonly (string Name, bool Usual, Func<EnsembleResult, Assumed?, IEnumerable<ReportTable>> Make)[]
        Known =
        [
            ("phases", true, (result, assumed) => [DateTables.Phases(result, assumed)]),
            ("milestones", true, (result, assumed) => [DateTables.Milestones(result, assumed)]),
            ("branches", true, (result, _) => BranchTables.Of(result)),
            ("flights", true, (result, assumed) => [FlightTables.Countries(result, assumed)]),
            ("missions", false, (result, assumed) => [FlightTables.Missions(result, assumed)]),
            ("vehicles", false, (result, assumed) => [FlightTables.Vehicles(result, assumed)]),
            ("members", true, (result, assumed) => [MemberTables.Members(result, assumed)]),
            ("commitments", true, (result, _) => [MemberTables.Commitments(result)]),
            ("contributions", true, (result, assumed) => [PartnerTables.Contributions(result, assumed)]),
            ("calls", true, (result, assumed) => [CallTables.Calls(result, assumed)]),
            ("awards", true, (result, assumed) => [CallTables.Fate(result, assumed)]),
            ("slots", true, (result, assumed) => [PartnerTables.Slots(result, assumed)]),
            ("countries", false, (result, assumed) => [PartnerTables.Countries(result, assumed)]),
            ("statuses", false, (result, assumed) => [PartnerTables.Statuses(result, assumed)]),
            ("hours", true, (result, assumed) => [StationTables.Hours(result, assumed)]),
            ("training", true, (result, assumed) => [TrainingTables.Exchange(result, assumed)]),
            ("programmes", true, (result, assumed) => [TrainingTables.Programmes(result, assumed)]),
            ("margins", true, (result, assumed) => [StationTables.MarginsOf(result, assumed)]),
            ("services", true, (result, assumed) => [ServiceTables.Services(result, assumed)]),
            ("sales", true, (result, assumed) => [ServiceTables.Sales(result, assumed)]),
            ("delays", true, (result, _) => [DelayTables.Milestones(result)]),
        ];

    /// <summary>Names of all tables.</summary>
    public static IEnumerable<string> Names => Known.Select(x => x.Name);

    /// <summary>The tables that somebody wants and that have rows; the sign † is explained where it stands.</summary>
    /// <param name="result">The replications.</param>
    /// <param name="assumed">What rests on assumptions; null: no sign.</param>
    /// <param name="wanted">Names of tables, or <see cref="Everything"/>; none for the usual ones.</param>
    public static IReadOnlyList<ReportTable> Of(EnsembleResult result, Assumed? assumed, IReadOnlyList<string> wanted)
    {
        var tables = Known
            .Where(x => wanted.Count == 0 ? x.Usual : wanted.Contains(Everything) || wanted.Contains(x.Name))
            .SelectMany(x => x.Make(result, assumed))
            .Where(x => x.Rows.Count > 0)
            .ToList();
        var explained = false;
        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i].Rows.Any(row => row.Any(cell => cell.Shown.EndsWith(Cell.Sign))))
            {
                var meaning = explained ? "as above" : "more than half of its variance rests on assumptions";
                tables[i] = tables[i] with { Title = $"{tables[i].Title}; †: {meaning}" };
                explained = true;
            }
        }

        return tables;
    }
}
