using System.CommandLine;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Scenarios;
using Ilrs.Sim.Scenarios.Ledger;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>assumptions</c>: what a scenario rests on.</summary>
internal static class AssumptionsCommand
{
    public static Command Create(CliConsole console)
    {
        var scenario = new ScenarioOptions(optional: true);
        var all = new Option<bool>("--all")
        {
            Description = "Every record with what it rests on: sources, derivation and general knowledge too.",
        };
        var format = new FormatOption();
        var command = new Command(
            "assumptions", "Lists the assumptions of a scenario: where, value, confidence, why.");
        scenario.AddTo(command);
        command.Options.Add(all);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var document = ScenarioAccess.Load(scenario.Read(parsed));
            var entries = AssumptionLedger.Of(document)
                .Where(entry => entry.IsAssumption || parsed.GetValue(all))
                .ToList();
            Report(document, entries).Write(console, format.Read(parsed));
            return ExitCode.Success;
        });
        return command;
    }

    private static Report Report(ScenarioDocument document, IReadOnlyList<LedgerEntry> entries) => new(
        [
            ("scenario", Cell.Text(document.Scenario.Id)),
            ("model_hash", Cell.Text(document.ModelHash)),
            ("document_hash", Cell.Text(document.DocumentHash)),
            ("records", Cell.Count(entries.Count)),
        ],
        [
            new ReportTable(
                "assumptions",
                $"What {document.Scenario.Id} rests on: {entries.Count} of {document.Provenance.Count} records",
                [
                    new Column("path", "Where"),
                    new Column("name", null),
                    new Column("value", "Value"),
                    new Column("basis", entries.All(entry => entry.IsAssumption) ? null : "Basis"),
                    new Column("confidence", "Confidence"),
                    new Column("why", "Why"),
                    new Column("sources", null),
                ],
                [
                    .. entries.Select(entry => (Cell[])
                    [
                        Cell.Text(entry.Path),
                        Cell.Text(entry.Name),
                        Cell.Text(entry.Value),
                        Cell.Text(entry.Basis),
                        Cell.Text(entry.Confidence),
                        Cell.Text(entry.Why),
                        Cell.Text(string.Join(' ', entry.Sources)),
                    ]),
                ]),
        ]);
}
