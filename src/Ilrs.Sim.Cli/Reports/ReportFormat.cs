namespace Ilrs.Sim.Cli.Reports;

/// <summary>How a report is printed.</summary>
internal enum ReportFormat
{
    /// <summary>Tables for people.</summary>
    Table,

    /// <summary>A page of text in Markdown, for people who read no tables of codes.</summary>
    Markdown,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>Lines of table, row, column, value.</summary>
    Csv,
}
