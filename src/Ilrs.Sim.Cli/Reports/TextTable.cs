namespace Ilrs.Sim.Cli.Reports;

/// <summary>Prints a table for people: a title, a line of headers, a rule, the rows.</summary>
internal static class TextTable
{
    private const string Gap = "  ";
    private const int WidestText = 46;

    public static void Write(ReportTable table, TextWriter to, bool colours)
    {
        var seen = table.Columns.Index().Where(column => column.Item.Header is not null).ToArray();
        var widths = seen.ToDictionary(
            column => column.Index,
            column => table.Rows.Select(row => Shown(row[column.Index]).Length)
                .Append(column.Item.Header!.Length)
                .Max());

        to.WriteLine();
        to.WriteLine(colours ? $"\u001b[1m{table.Title}\u001b[0m" : table.Title);
        Line(to, seen.Select(column => Padded(column.Item.Header!, widths[column.Index], column.Item.Right)));
        Line(to, seen.Select(column => new string('─', widths[column.Index])));
        foreach (var row in table.Rows)
        {
            Line(to, seen.Select(column => Padded(Shown(row[column.Index]), widths[column.Index], column.Item.Right)));
        }
    }

    private static void Line(TextWriter to, IEnumerable<string> cells) =>
        to.WriteLine(string.Join(Gap, cells).TrimEnd());

    private static string Shown(Cell cell) =>
        cell.Shown.Length <= WidestText ? cell.Shown : cell.Shown[..(WidestText - 1)] + "…";

    private static string Padded(string text, int width, bool right) =>
        right ? text.PadLeft(width) : text.PadRight(width);
}
