namespace Ilrs.Sim.Cli.Reports;

/// <summary>What a command prints.</summary>
/// <param name="Facts">Single values that stand before the tables.</param>
/// <param name="Tables">Tables.</param>
internal sealed record Report(IReadOnlyList<(string Id, Cell Value)> Facts, IReadOnlyList<ReportTable> Tables)
{
    /// <summary>Title of the page in Markdown.</summary>
    public string? Title { get; init; }

    /// <summary>Paragraphs at the beginning of the page.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>Prints the report.</summary>
    public void Write(CliConsole console, ReportFormat format)
    {
        switch (format)
        {
            case ReportFormat.Json:
                console.Out.WriteLine(JsonReport.Text(this));
                break;
            case ReportFormat.Csv:
                console.Out.Write(CsvReport.Text(this));
                break;
            case ReportFormat.Markdown:
                console.Out.Write(MarkdownPage.Text(
                    Title ?? Tables[0].Title,
                    Lead,
                    [.. Tables.Select(table => new Section(table.Title, [], table, []))]));
                break;
            default:
                foreach (var table in Tables)
                {
                    TextTable.Write(table, console.Out, console.Colours);
                }

                break;
        }
    }
}
