namespace Ilrs.Sim.Cli.Reports;

/// <summary>How a report is printed.</summary>
internal enum ReportFormat
{
    /// <summary>Tables for people.</summary>
    Table,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>Lines of table, row, column, value.</summary>
    Csv,
}
