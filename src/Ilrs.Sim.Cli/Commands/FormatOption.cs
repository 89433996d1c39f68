using System.CommandLine;
using Ilrs.Sim.Cli.Reports;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>--format</c>.</summary>
internal sealed class FormatOption
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "How to print: tables for people, one JSON object, or CSV lines of table, row, column, value.",
        DefaultValueFactory = _ => "table",
    };

    public FormatOption() => _format.AcceptOnlyFromAmong("table", "json", "csv");

    public void AddTo(Command command) => command.Options.Add(_format);

    public ReportFormat Read(ParseResult parsed) => parsed.GetValue(_format) switch
    {
        "json" => ReportFormat.Json,
        "csv" => ReportFormat.Csv,
        _ => ReportFormat.Table,
    };
}
