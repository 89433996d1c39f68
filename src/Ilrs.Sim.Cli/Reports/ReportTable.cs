namespace Ilrs.Sim.Cli.Reports;

/// <summary>One table of a report.</summary>
/// <param name="Id">Stable name for programs.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Columns">Columns; every row has as many cells.</param>
/// <param name="Rows">Rows.</param>
internal sealed record ReportTable(
    string Id,
    string Title,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<IReadOnlyList<Cell>> Rows);
