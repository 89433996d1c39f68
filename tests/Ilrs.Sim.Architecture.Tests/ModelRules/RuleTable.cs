using System.Text.RegularExpressions;

namespace Ilrs.Sim.Architecture.Tests.ModelRules;

/// <summary>Reads the tables of rules of docs/model.md, and holds them against the repository.</summary>
internal static partial class RuleTable
{
    public const string Heading = "| rule | default | basis and place of the value | class | guarded by | off |";

    /// <summary>The lines of all tables of rules in a text.</summary>
    public static IReadOnlyList<RuleRow> Read(string text)
    {
        var rows = new List<RuleRow>();
        var inside = false;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            inside = line == Heading || (inside && line.StartsWith('|'));
            if (!inside || line == Heading || line.StartsWith("|---", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = line.Split('|').Select(cell => cell.Trim()).ToArray();
            rows.Add(cells.Length == 8
                ? new RuleRow(Code(cells[1]), Code(cells[4]), Code(cells[5]), cells[6])
                : new RuleRow(line, "", "", ""));
        }

        return rows;
    }

    /// <summary>The violations of a text: rules without a definition, and names of things that are not there.</summary>
    /// <param name="text">Text of the page.</param>
    /// <param name="sources">Paths of the source files, relative to the repository.</param>
    /// <param name="keys">Text of docs/scenario-keys.md.</param>
    public static IEnumerable<string> Check(string text, IReadOnlyCollection<string> sources, string keys)
    {
        var rows = Read(text);
        var known = Keys(keys);
        var files = sources.Select(path => (Tree: path.Split('/')[0], Name: Path.GetFileName(path))).ToHashSet();
        var defined = Definition().Matches(text).Select(match => match.Groups["id"].Value).ToList();
        foreach (var id in rows.Select(row => row.Id).Concat(defined).Distinct())
        {
            var (lines, texts) = (rows.Count(row => row.Id == id), defined.Count(other => other == id));
            if (lines != 1 || texts != 1)
            {
                yield return $"The rule {id} stands {lines} times in the tables and {texts} times in the text.";
            }
        }

        foreach (var row in rows)
        {
            if (!files.Contains(("src", row.Class + ".cs")))
            {
                yield return $"The rule {row.Id} names {row.Class}.cs, which is not below src.";
            }

            if (!files.Contains(("tests", row.Guard + ".cs")))
            {
                yield return $"The rule {row.Id} names {row.Guard}.cs, which is not below tests.";
            }

            if (row.Off.Length == 0)
            {
                yield return $"The rule {row.Id} does not say what turns it off.";
            }

            foreach (var key in KeyName().Matches(row.Off).Select(match => match.Groups["key"].Value))
            {
                if (!known.Contains(key))
                {
                    yield return $"The rule {row.Id} names {key}, which is no key of a scenario.";
                }
            }
        }
    }

    private static string Code(string cell) => cell.Trim('`');

    private static HashSet<string> Keys(string text)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var record = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                record = line[3..].Trim();
            }
            else if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                keys.Add($"{record}.{line.Split('`')[1]}");
            }
        }

        return keys;
    }

    [GeneratedRegex(@"^- \*\*`(?<id>[a-z0-9-]+)`\*\* ", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"`(?<key>[a-z-]+\.[a-z_]+)(?:: [^`]*)?`")]
    private static partial Regex KeyName();
}
