using System.Text.RegularExpressions;

namespace Ilrs.Sim.Architecture.Tests.Conventions;

/// <summary>Conventions that show in the text of a C# file.</summary>
internal static partial class SourceRule
{
    public const int MaximumLines = 400;

    public const int MaximumLineLength = 120;

    private static readonly string[] Unfinished =
        ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    /// <summary>The violations in one file.</summary>
    /// <param name="path">The file's path, for its name and for the report.</param>
    /// <param name="text">The file's text.</param>
    public static IEnumerable<string> Check(string path, string text) =>
        Size(path, text).Concat(Types(path, text)).Concat(Tests(path, text)).Concat(Marks(path, text));

    private static IEnumerable<string> Size(string path, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        if (lines.Length > MaximumLines)
        {
            yield return $"{path} has {lines.Length} lines, more than {MaximumLines}.";
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var length = lines[i].TrimEnd('\r').Length;
            if (length > MaximumLineLength)
            {
                yield return $"{path}:{i + 1} has {length} characters, more than {MaximumLineLength}.";
            }
        }
    }

    private static IEnumerable<string> Types(string path, string text)
    {
        if (BlockNamespace().IsMatch(text))
        {
            yield return $"{path} has a namespace with braces.";
        }

        var types = PublicType().Matches(text).Select(match => match.Groups["name"].Value).Distinct().ToList();
        if (types.Count > 1)
        {
            yield return $"{path} has {types.Count} public types: {string.Join(", ", types)}.";
        }

        var file = Path.GetFileNameWithoutExtension(path);
        if (types.Count == 1 && file != types[0] && !file.StartsWith(types[0] + ".", StringComparison.Ordinal))
        {
            yield return $"{path} is not named as its public type {types[0]}.";
        }
    }

    private static IEnumerable<string> Tests(string path, string text) =>
        TestMethod().Matches(text)
            .Select(match => match.Groups["name"].Value)
            .Where(name => !TestName().IsMatch(name))
            .Select(name => $"{path}: the test {name} is not named Subject_WhenCondition_Outcome.");

    private static IEnumerable<string> Marks(string path, string text) =>
        Unfinished
            .Where(mark => text.Contains(mark, StringComparison.Ordinal))
            .Select(mark => $"{path} says {mark}.");

    [GeneratedRegex(@"^namespace\s+[\w.]+\s*(\{|$)", RegexOptions.Multiline)]
    private static partial Regex BlockNamespace();

    [GeneratedRegex(
        @"^public\s+(?:[\w]+\s+)*?(?:record\s+struct|record\s+class|record|class|struct|interface|enum|delegate\s+\S+)"
        + @"\s+(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^ *\[(?:Fact|Theory)[^\n]*\]\s*\n(?: *\[[^\n]*\n)*? *public [\w<>]+(?: [\w<>]+)? (?<name>\w+)\(",
        RegexOptions.Multiline)]
    private static partial Regex TestMethod();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(?:_[A-Z][A-Za-z0-9]*){2}$")]
    private static partial Regex TestName();
}
