using System.Text;

namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>Comma-separated text with a first line of names; fields may be quoted and hold no line breaks.</summary>
internal static class CsvTable
{
    /// <summary>The rows by name of the column.</summary>
    /// <exception cref="FormatException">A row has another number of fields than the first line.</exception>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = Fields(lines[0]);
        for (var i = 1; i < lines.Length; i++)
        {
            var fields = Fields(lines[i]);
            if (fields.Count != names.Count)
            {
                throw new FormatException($"Line {i + 1} has {fields.Count} fields instead of {names.Count}.");
            }

            yield return names.Zip(fields).ToDictionary(x => x.First, x => x.Second, StringComparer.Ordinal);
        }
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line.TrimEnd('\r'))
        {
            if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (c == '"')
            {
                quoted = !quoted;
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
