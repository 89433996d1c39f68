using System.CommandLine;
using Ilrs.Sim.Cli.Reports;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>--format</c>.</summary>
internal sealed class FormatOption
{
    private readonly Option<string> _format;

    /// <param name="page">True for a command that prints a page of text instead of tables.</param>
    public FormatOption(bool page = false)
    {
        var first = page ? "md" : "table";
        _format = new Option<string>("--format")
        {
            Description = (page ? "How to print: a page in Markdown, the page as plain text"
                    : "How to print: tables for people, a page in Markdown")
                + ", one JSON object, or CSV lines of table, row, column, value.",
            DefaultValueFactory = _ => first,
        };
        _format.AcceptOnlyFromAmong([page ? "text" : "table", "md", "json", "csv"]);
    }

    public void AddTo(Command command) => command.Options.Add(_format);

    public ReportFormat Read(ParseResult parsed) => parsed.GetValue(_format) switch
    {
        "json" => ReportFormat.Json,
        "csv" => ReportFormat.Csv,
        "md" => ReportFormat.Markdown,
        _ => ReportFormat.Table,
    };
}
