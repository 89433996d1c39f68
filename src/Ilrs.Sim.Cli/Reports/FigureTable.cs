namespace Ilrs.Sim.Cli.Reports;

/// <summary>
/// Makes tables of figures: those that rest on assumptions carry the sign, and programs find the share behind each.
/// </summary>
internal static class FigureTable
{
    /// <summary>What the ids of the columns with shares end with.</summary>
    public const string ShareColumn = "_assumed_share";

    /// <summary>Makes a table.</summary>
    /// <param name="id">Stable name for programs.</param>
    /// <param name="title">Title for people.</param>
    /// <param name="heads">Columns that say what a row is about.</param>
    /// <param name="columns">Columns of figures.</param>
    /// <param name="rows">For each row as many cells as heads, and as many figures as columns.</param>
    public static ReportTable Of(
        string id,
        string title,
        IReadOnlyList<Column> heads,
        IReadOnlyList<Column> columns,
        IEnumerable<(IReadOnlyList<Cell> Heads, IReadOnlyList<Figure> Figures)> rows)
    {
        var found = rows.ToList();
        bool HasShares(int column) => found.Any(row => double.IsFinite(row.Figures[column].Share));
        bool[] shares = [.. columns.Select((_, column) => HasShares(column))];
        return new ReportTable(
            id,
            title,
            [
                .. heads,
                .. columns.SelectMany((column, place) => shares[place]
                    ? [column, new Column(column.Id + ShareColumn, null)]
                    : (Column[])[column]),
            ],
            [
                .. found.Select(row => (Cell[])
                [
                    .. row.Heads,
                    .. row.Figures.SelectMany((figure, place) => shares[place]
                        ? [figure.Cell.Signed(figure.Share), Cell.Hidden(figure.Share)]
                        : (Cell[])[figure.Cell]),
                ]),
            ]);
    }
}
