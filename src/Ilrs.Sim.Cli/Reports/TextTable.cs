namespace Ilrs.Sim.Cli.Reports;

/// <summary>Prints a table for people: a title, a line of headers, a rule, the rows; long texts wrap.</summary>
internal static class TextTable
{
    private const string Gap = "  ";
    private const string Signs = ".-/_";
    private const int WidestText = 46;

    public static void Write(ReportTable table, TextWriter to, bool colours)
    {
        var rows = table.Seen.ToArray();
        var seen = table.Columns.Index().Where(column => column.Item.Header is not null).ToArray();
        var signed = seen
            .Where(column => column.Item.Right && rows.Any(row => IsSigned(row[column.Index])))
            .Select(column => column.Index)
            .ToHashSet();
        var widths = seen.ToDictionary(
            column => column.Index,
            column => rows.SelectMany(row => Texts(row, column.Index))
                .Append(column.Item.Header!)
                .Max(text => text.Length));

        to.WriteLine();
        if (table.Title.Length > 0)
        {
            to.WriteLine(colours ? $"\u001b[1m{table.Title}\u001b[0m" : table.Title);
        }

        Line(to, seen.Select(column => Padded(column.Item.Header!, widths[column.Index], column.Item.Right)));
        Line(to, seen.Select(column => new string('─', widths[column.Index])));
        foreach (var row in rows)
        {
            var cells = seen.Select(column => Texts(row, column.Index)).ToArray();
            for (var line = 0; line < cells.Max(cell => cell.Count); line++)
            {
                Line(to, seen.Select((column, place) => Padded(
                    line < cells[place].Count ? cells[place][line] : "", widths[column.Index], column.Item.Right)));
            }
        }

        if (table.Note is { } note)
        {
            to.WriteLine(note);
        }

        // Below a number that carries the sign the others leave its place free.
        List<string> Texts(IReadOnlyList<Cell> row, int column) => Wrapped(
            signed.Contains(column) && !IsSigned(row[column]) && row[column].Shown.Length > 0
                ? row[column].Shown + " "
                : row[column].Shown);
    }

    private static bool IsSigned(Cell cell) => cell.Shown.EndsWith(Cell.Sign);

    private static void Line(TextWriter to, IEnumerable<string> cells) =>
        to.WriteLine(string.Join(Gap, cells).TrimEnd());

    // Nothing is cut: a long text goes on below, after a space, or a sign within a word, where there is one.
    private static List<string> Wrapped(string text)
    {
        var lines = new List<string>();
        var rest = text;
        while (rest.Length > WidestText)
        {
            var space = rest.LastIndexOf(' ', WidestText);
            var sign = rest.AsSpan(0, WidestText).LastIndexOfAny(Signs) + 1;
            var end = space > 0 && !rest.AsSpan(0, space).IsWhiteSpace() ? space : sign > 0 ? sign : WidestText;
            lines.Add(rest[..end]);
            rest = rest[end..].TrimStart(' ');
        }

        lines.Add(rest);
        return lines;
    }

    private static string Padded(string text, int width, bool right) =>
        right ? text.PadLeft(width) : text.PadRight(width);
}
