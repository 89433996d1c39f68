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
    IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>A line below the table for people.</summary>
    public string? Note { get; init; }

    /// <summary>Places of the rows that people do not see; programs find every row.</summary>
    public IReadOnlySet<int> Hidden { get; init; } = new HashSet<int>();

    /// <summary>The rows that people see.</summary>
    public IEnumerable<IReadOnlyList<Cell>> Seen =>
        Rows.Index().Where(row => !Hidden.Contains(row.Index)).Select(row => row.Item);
}
