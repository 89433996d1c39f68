using Ilrs.Sim.Scenarios.Format;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Overlays;

/// <summary>Lays a scenario, what it extends, and further overlays over each other; each file is read once.</summary>
internal sealed class Stack(Findings findings)
{
    private readonly List<SourceFile> _files = [];
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private MapNode? _merged;

    /// <summary>The files in the order in which they were laid, bases first.</summary>
    public IReadOnlyList<SourceFile> Files => _files;

    /// <summary>The merged document so far; null when there is none.</summary>
    public MapNode? Merged => _merged;

    /// <summary>Lays a file, and first what it extends. Laying it again changes nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mark">Where it was named.</param>
    /// <param name="overlay">True when a scenario lies below and the file may only change it.</param>
    public void Lay(SourceFile file, SourceMark mark, bool overlay)
    {
        if (_open.Contains(file.Identity))
        {
            findings.Syntax(
                mark, $"'{file.Name}', which extends itself", "files that do not extend each other in a ring");
            return;
        }

        if (_open.Count >= ScenarioLimits.ExtendsDepth)
        {
            findings.Syntax(
                mark, "one more file", $"at most {ScenarioLimits.ExtendsDepth} files that extend each other");
            return;
        }

        if (_done.Contains(file.Identity))
        {
            return;
        }

        findings.Opened(file.Name);
        if (ReadMapping(file) is not { } tree)
        {
            return;
        }

        var isWhole = tree.Find(ScenarioFormat.ExtendsKey) is null && tree.Find("start") is not null;
        if (overlay && _open.Count > 0 && isWhole)
        {
            findings.Syntax(mark, $"an overlay of '{file.Name}'", $"an overlay of '{_files[0].Name}'");
            return;
        }

        _open.Add(file.Identity);
        LayBases(file, tree, overlay);
        _open.RemoveAt(_open.Count - 1);
        _done.Add(file.Identity);
        _files.Add(file);
        var upper = tree.Without(ScenarioFormat.ExtendsKey);
        _merged = _merged is null ? upper : new Merger(findings).Merge(ScenarioFormat.Shape, _merged, upper, "");
    }

    private MapNode? ReadMapping(SourceFile file)
    {
        switch (TreeReader.Read(file.Name, file.Text, findings))
        {
            case MapNode map:
                return map;
            case { } other:
                findings.Add(
                    DiagnosticKind.Structure,
                    other.Mark,
                    "",
                    other.Describe(),
                    "a mapping with the keys of a scenario");
                return null;
            default:
                return null;
        }
    }

    private void LayBases(SourceFile file, MapNode tree, bool overlay)
    {
        IReadOnlyList<DocNode> names = tree[ScenarioFormat.ExtendsKey] switch
        {
            null => [],
            ListNode list => list.Items,
            var one => [one],
        };
        foreach (var node in names)
        {
            if (node is not ScalarNode { Kind: ScalarKind.Text } name)
            {
                findings.Add(
                    DiagnosticKind.Structure,
                    node.Mark,
                    ScenarioFormat.ExtendsKey,
                    node.Describe(),
                    "the name of a built-in scenario or the path of a file");
            }
            else if (SourceFiles.Open(name.Text, file.Folder, name.Mark, findings) is { } below)
            {
                Lay(below, name.Mark, overlay);
            }
        }
    }
}
