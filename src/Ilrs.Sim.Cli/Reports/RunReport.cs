using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>What <c>run</c> prints.</summary>
internal static class RunReport
{
    /// <summary>The line that comes before the replications run.</summary>
    public static string Headline(ScenarioDocument document, EnsembleOptions options)
    {
        var scenario = document.Scenario;
        var (start, end) = (scenario.Calendar.Format(scenario.Start), scenario.Calendar.Format(scenario.Horizon));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Title ?? scenario.Id} ({scenario.Id}), {start} to {end}: " +
            $"{options.Replications:N0} replications, seed {options.Seed}");
    }

    /// <summary>The line that says how to recognise the result.</summary>
    public static string Closing(Projection projection) =>
        $"Engine {EngineInfo.Version}, model {projection.Document.ModelHash}, " +
        $"fingerprint {Fingerprints.Format(projection.Result.Fingerprint)}";

    /// <summary>Facts and tables of a projection.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="assumed">What rests on assumptions, for the sign †; null: no sign.</param>
    /// <param name="tables">Names of the tables; none for the usual ones.</param>
    public static Report Of(Projection projection, Assumed? assumed, IReadOnlyList<string> tables) =>
        new(Facts(projection), RunTables.Of(projection.Result, assumed, tables))
        {
            Title = projection.Document.Title,
            Lead = [Closing(projection)],
        };

    /// <summary>What identifies a projection.</summary>
    public static IReadOnlyList<(string Id, Cell Value)> Facts(Projection projection)
    {
        var (document, result) = (projection.Document, projection.Result);
        var calendar = document.Scenario.Calendar;
        return
        [
            ("scenario", Cell.Text(document.Scenario.Id)),
            ("title", Cell.Text(document.Scenario.Title)),
            ("start", Cell.Date(document.Scenario.Start, calendar)),
            ("horizon", Cell.Date(document.Scenario.Horizon, calendar)),
            ("replications", Cell.Count(result.Replications)),
            ("seed", new Cell(result.Seed.ToString(CultureInfo.InvariantCulture), result.Seed)),
            ("engine", Cell.Text(EngineInfo.Version)),
            ("model_hash", Cell.Text(document.ModelHash)),
            ("document_hash", Cell.Text(document.DocumentHash)),
            ("fingerprint", Cell.Text(Fingerprints.Format(result.Fingerprint))),
        ];
    }
}
