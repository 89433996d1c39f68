using System.Reflection;
using System.Text;

namespace Ilrs.Sim.Architecture.Tests.PublicApi;

/// <summary>The approved API of each library, as text that is reviewed with every change of it.</summary>
internal static class ApprovedApi
{
    /// <summary>Set to 1, it makes the tests write the approved text anew instead of comparing with it.</summary>
    public const string Switch = "ILRS_APPROVE";

    private static string Folder { get; } =
        Path.Combine(Repository.Root, "tests", "Ilrs.Sim.Architecture.Tests", "PublicApi");

    /// <summary>Compares, or approves where the switch is set.</summary>
    public static IEnumerable<string> Check(Assembly assembly)
    {
        var name = assembly.GetName().Name;
        var path = Path.Combine(Folder, name + ".approved.txt");
        var actual = ApiText.Of(assembly);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return [];
        }

        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        return Compare(name!, approved, actual);
    }

    /// <summary>The differences as one message: each line that came or went, under its type.</summary>
    public static IEnumerable<string> Compare(string assembly, string approved, string actual)
    {
        var before = Lines(approved);
        var after = Lines(actual);
        var changes = before.Except(after).Select(line => (line.Type, line.Text, Mark: "-"))
            .Concat(after.Except(before).Select(line => (line.Type, line.Text, Mark: "+")))
            .OrderBy(change => change.Type, StringComparer.Ordinal)
            .ThenBy(change => change.Text, StringComparer.Ordinal)
            .ToList();
        if (changes.Count == 0)
        {
            yield break;
        }

        var text = new StringBuilder();
        text.Append($"The public API of {assembly} is not the approved one. ")
            .Append($"If the change is meant, run the tests with {Switch}=1 and commit the text.");
        foreach (var group in changes.GroupBy(change => change.Type))
        {
            text.Append("\n  ").Append(group.Key);
            foreach (var (_, line, mark) in group)
            {
                text.Append("\n    ").Append(mark).Append(' ').Append(line);
            }
        }

        yield return text.ToString();
    }

    private static HashSet<(string Type, string Text)> Lines(string text)
    {
        var type = "";
        var lines = new HashSet<(string, string)>();
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            type = line[0] == ' ' ? type : line;
            lines.Add((type, line.Trim()));
        }

        return lines;
    }
}
