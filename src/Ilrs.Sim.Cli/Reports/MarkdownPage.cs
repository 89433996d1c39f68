using System.Text;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Prints a page in Markdown.</summary>
internal static class MarkdownPage
{
    private const int Width = 100;

    public static string Text(string title, IReadOnlyList<string> lead, IReadOnlyList<Section> sections)
    {
        var page = new StringBuilder($"# {title}\n");
        Paragraphs(page, lead);
        foreach (var section in sections)
        {
            page.Append($"\n## {section.Title}\n");
            Paragraphs(page, section.Before);
            if (section.Table is { Rows.Count: > 0 } table)
            {
                Table(page, table);
                Paragraphs(page, table.Note is { } note ? [note] : []);
            }

            Paragraphs(page, section.After);
        }

        return page.ToString();
    }

    /// <summary>Writes paragraphs, each wrapped, with items of a list close together.</summary>
    public static void Paragraphs(StringBuilder page, IReadOnlyList<string> paragraphs)
    {
        var list = false;
        foreach (var paragraph in paragraphs)
        {
            var item = paragraph.StartsWith("- ", StringComparison.Ordinal);
            if (!item || !list)
            {
                page.Append('\n');
            }

            list = item;
            Wrap(page, paragraph, item ? "  " : "");
        }
    }

    private static void Wrap(StringBuilder page, string text, string indent)
    {
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > Width)
            {
                page.Append('\n').Append(indent);
                length = indent.Length;
            }
            else if (length > 0)
            {
                page.Append(' ');
                length++;
            }

            page.Append(word);
            length += word.Length;
        }

        page.Append('\n');
    }

    private static void Table(StringBuilder page, ReportTable table)
    {
        var seen = table.Columns.Index().Where(column => column.Item.Header is not null).ToArray();
        page.Append('\n');
        Line(page, seen.Select(column => column.Item.Header!));
        Line(page, seen.Select(column => column.Item.Right ? "---:" : "---"));
        foreach (var row in table.Seen)
        {
            Line(page, seen.Select(column => row[column.Index].Shown.Replace("|", "\\|", StringComparison.Ordinal)));
        }
    }

    private static void Line(StringBuilder page, IEnumerable<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
