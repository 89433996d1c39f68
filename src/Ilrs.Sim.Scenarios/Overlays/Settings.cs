using Ilrs.Sim.Scenarios.Format;
using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Overlays;

/// <summary>Applies <c>--set PATH=VALUE</c> and <c>--set LEVER=VALUE</c> to a merged document.</summary>
internal sealed class Settings(Findings findings)
{
    /// <summary>The name that stands for the file in the position of a setting.</summary>
    public const string FileName = "--set";

    private readonly List<(string Lever, ScalarNode Value)> _levers = [];

    /// <summary>The levers that were set, with their values.</summary>
    public IReadOnlyList<(string Lever, ScalarNode Value)> Levers => _levers;

    /// <summary>Applies the settings in order.</summary>
    public MapNode Apply(MapNode document, IReadOnlyList<string> sets)
    {
        for (var i = 0; i < sets.Count; i++)
        {
            document = Apply(document, sets[i], i + 1);
        }

        return document;
    }

    private static MapNode? LeverOf(MapNode document, string name) => (document["levers"] as ListNode)?.Items
        .OfType<MapNode>()
        .FirstOrDefault(l => (l["id"] as ScalarNode)?.Text == name && l["path"] is ScalarNode);

    // The further keys of a lever, with the factor of each; what is wrong with them is found when the lever is checked.
    private static IEnumerable<(string Path, ExactDecimal? Times)> FurtherPaths(MapNode lever) =>
        ((lever[LeverFormat.AlsoKey] as ListNode)?.Items ?? [])
            .OfType<MapNode>()
            .Select(x => ((x[LeverPathFormat.PathKey] as ScalarNode)?.Text, x[LeverPathFormat.TimesKey] as ScalarNode))
            .Where(x => x.Item1 is not null)
            .Select(x => (x.Item1!, x.Item2?.Number));

    private static DocNode Move(DocNode node, int line, int columns)
    {
        var mark = new SourceMark(FileName, line, node.Mark.Column + columns);
        return node switch
        {
            ScalarNode scalar => scalar.At(mark),
            ListNode list => new ListNode([.. list.Items.Select(n => Move(n, line, columns))], mark),
            _ => new MapNode(
                [
                    .. ((MapNode)node).Entries.Select(e => new MapEntry(
                        e.Key,
                        new SourceMark(FileName, line, e.KeyMark.Column + columns),
                        Move(e.Value, line, columns))),
                ],
                mark),
        };
    }

    private MapNode Apply(MapNode document, string set, int line)
    {
        var sign = set.IndexOf('=', StringComparison.Ordinal);
        var mark = new SourceMark(FileName, line, 1);
        if (sign <= 0)
        {
            findings.Syntax(mark, ScalarNode.Quote(set), "PATH=VALUE or LEVER=VALUE");
            return document;
        }

        var name = set[..sign];
        if (ReadValue(set[(sign + 1)..], line, sign + 1) is not { } value)
        {
            return document;
        }

        var found = LeverOf(document, name);
        var lever = (found?["path"] as ScalarNode)?.Text;
        if (lever is null && IsUnknownName(document, name, mark))
        {
            return document;
        }

        var path = DocPath.Parse(lever ?? name);
        if (path.Find(ScenarioFormat.Shape, document, mark, lever ?? name, findings) is null)
        {
            return document;
        }

        if (lever is not null)
        {
            _levers.Add((name, value as ScalarNode ?? new ScalarNode("", plain: true, value.Mark)));
        }

        document = path.Replace(ScenarioFormat.Shape, document, value, mark);
        foreach (var (also, times) in found is null ? [] : FurtherPaths(found))
        {
            var further = DocPath.Parse(also);
            if (further.Find(ScenarioFormat.Shape, document, mark, also, findings) is null)
            {
                return document;
            }

            if (times is { } factor && value is not ScalarNode { Kind: ScalarKind.Number })
            {
                var expected = $"a number, since it sets {also} too";
                findings.Add(DiagnosticKind.Meaning, mark, name, value.Describe(), expected);
                return document;
            }

            document = further.Replace(ScenarioFormat.Shape, document, Times(value, times), mark);
        }

        return document;
    }

    private static DocNode Times(DocNode value, ExactDecimal? factor) => factor is { } times
        ? new ScalarNode(((value as ScalarNode)!.Number * times).ToString(), plain: true, value.Mark)
        : value;

    private bool IsUnknownName(MapNode document, string name, SourceMark mark)
    {
        if (name.Contains('.', StringComparison.Ordinal) || ScenarioFormat.Shape.Keys.Any(k => k.Name == name))
        {
            return false;
        }

        var levers = (document["levers"] as ListNode)?.Items.OfType<MapNode>()
            .Select(l => (l["id"] as ScalarNode)?.Text).OfType<string>() ?? [];
        var known = levers.Concat(ScenarioFormat.Shape.Keys.Select(k => k.Name));
        findings.Add(
            DiagnosticKind.Meaning,
            mark,
            name,
            ScalarNode.Quote(name),
            "a lever, or a path",
            NearestName.Of(name, known));
        return true;
    }

    private DocNode? ReadValue(string text, int line, int columns)
    {
        var local = new Findings();
        var node = text.Trim().Length == 0
            ? new ScalarNode("", plain: true, new SourceMark(FileName, line, 1))
            : TreeReader.Read(FileName, text, local);
        foreach (var finding in local.ToList())
        {
            findings.Syntax(
                new SourceMark(FileName, line, finding.Column + columns),
                finding.Found,
                finding.Expected,
                finding.Nearest);
        }

        return node is null ? null : Move(node, line, columns);
    }
}
