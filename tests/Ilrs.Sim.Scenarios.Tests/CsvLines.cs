using System.Text;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>Reads comma-separated text with quoted fields; no quotes and no line breaks inside fields.</summary>
internal static class CsvLines
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Fields)];

    private static IReadOnlyList<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line.TrimEnd('\r'))
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
