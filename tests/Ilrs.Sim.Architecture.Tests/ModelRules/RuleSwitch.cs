using System.Text;

namespace Ilrs.Sim.Architecture.Tests.ModelRules;

/// <summary>A change of the source that disables or bends a rule, and the test that must then turn red.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="File">The source file, relative to the repository.</param>
/// <param name="Find">Text of one line, which stands in the file exactly once.</param>
/// <param name="Replace">What takes its place.</param>
/// <param name="Project">The test project.</param>
/// <param name="Red">Test class, or class and method.</param>
internal sealed record RuleSwitch(string Rule, string File, string Find, string Replace, string Project, string Red)
{
    /// <summary>All changes, from RuleSwitches.csv (RFC 4180, no line breaks in a field).</summary>
    public static IReadOnlyList<RuleSwitch> All { get; } =
        [.. System.IO.File.ReadLines(ListPath).Skip(1).Select(line => Of(Fields(line)))];

    private static string ListPath => Path.Combine(
        Repository.Root, "tests", "Ilrs.Sim.Architecture.Tests", "ModelRules", "RuleSwitches.csv");

    /// <summary>What is wrong with it as it stands beside the present source.</summary>
    public IEnumerable<string> Check()
    {
        var path = Path.Combine(Repository.Root, File);
        if (!System.IO.File.Exists(path) || !File.StartsWith("src/", StringComparison.Ordinal))
        {
            yield return $"{Rule}: there is no source file {File}.";
            yield break;
        }

        var times = System.IO.File.ReadAllText(path).Split(Find).Length - 1;
        if (times != 1)
        {
            yield return $"{Rule}: the text to find stands {times} times in {File}: {Find}";
        }

        if (Find == Replace || Find.Length == 0)
        {
            yield return $"{Rule}: the change changes nothing.";
        }

        var (test, method) = Red.Split('.') is [var name, var one] ? (name, one) : (Red, "");
        var tests = Repository.SourceFiles.Where(file =>
            Path.GetFileName(file) == test + ".cs"
            && Repository.Relative(file).StartsWith($"tests/{Project}/", StringComparison.Ordinal));
        if (!tests.Any(file => System.IO.File.ReadAllText(file).Contains($" {method}(", StringComparison.Ordinal)
            || method.Length == 0))
        {
            yield return $"{Rule}: there is no test {Red} in {Project}.";
        }
    }

    private static RuleSwitch Of(List<string> fields) => fields.Count == 6
        ? new RuleSwitch(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5])
        : throw new FormatException($"A line has {fields.Count} fields: {string.Join(',', fields)}");

    private static List<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        return [.. fields, field.ToString()];
    }
}
