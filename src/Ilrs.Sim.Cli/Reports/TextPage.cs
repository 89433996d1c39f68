using System.Text;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Prints a page as plain text, with tables as a terminal shows them.</summary>
internal static class TextPage
{
    public static void Write(
        string title, IReadOnlyList<string> lead, IReadOnlyList<Section> sections, CliConsole console)
    {
        Heading(title, '═', console);
        Paragraphs(lead, console);
        foreach (var section in sections)
        {
            console.Out.WriteLine();
            Heading(section.Title, '─', console);
            Paragraphs(section.Before, console);
            if (section.Table is { Rows.Count: > 0 } table)
            {
                TextTable.Write(table with { Title = "" }, console.Out, colours: false);
            }

            Paragraphs(section.After, console);
        }
    }

    private static void Heading(string text, char line, CliConsole console)
    {
        console.Out.WriteLine(console.Colours ? $"\u001b[1m{text}\u001b[0m" : text);
        console.Out.WriteLine(new string(line, text.Length));
    }

    private static void Paragraphs(IReadOnlyList<string> paragraphs, CliConsole console)
    {
        var text = new StringBuilder();
        MarkdownPage.Paragraphs(text, paragraphs);
        console.Out.Write(text.ToString());
    }
}
