using System.Text;

namespace Ilrs.Sim.Cli.Tests;

/// <summary>A strict reader of RFC 4180 text, to hold the tool's files against.</summary>
internal static class Csv
{
    public static List<string[]> Parse(string text)
    {
        var lines = new List<string[]>();
        var fields = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            fields.Add(Field(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            lines.Add([.. fields]);
            fields.Clear();
        }

        Assert.Empty(fields);
        return lines;
    }

    /// <summary>One column of a file by the name in its header.</summary>
    public static IReadOnlyList<string> Column(string path, string name)
    {
        var lines = Parse(File.ReadAllText(path));
        return [.. lines.Skip(1).Select(line => line[Array.IndexOf(lines[0], name)])];
    }

    private static string Field(string text, ref int at)
    {
        if (at == text.Length || text[at] != '"')
        {
            var end = text.IndexOfAny([',', '\r', '\n', '"'], at);
            Assert.True(end >= 0 && text[end] is ',' or '\r');
            var plain = text[at..end];
            at = end;
            return plain;
        }

        var quoted = new StringBuilder();
        for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
        {
            at += text[at] == '"' ? 1 : 0;
            quoted.Append(text[at]);
        }

        at++;
        return quoted.ToString();
    }
}
