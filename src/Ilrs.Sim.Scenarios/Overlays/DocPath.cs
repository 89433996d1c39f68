using System.Globalization;
using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Overlays;

/// <summary>
/// A path into a scenario: keys and ids joined by dots, places of plain lists in brackets from 0, such as
/// <c>missions.change-8.slips[0].size</c>.
/// </summary>
internal sealed class DocPath
{
    private readonly string _text;
    private readonly IReadOnlyList<string> _steps;

    private DocPath(string text, IReadOnlyList<string> steps)
    {
        _text = text;
        _steps = steps;
    }

    /// <summary>Splits a path; steps in brackets keep the opening one.</summary>
    public static DocPath Parse(string text) =>
        new(
            text,
            text.Replace("]", "", StringComparison.Ordinal).Replace("[", ".[", StringComparison.Ordinal).Split('.'));

    /// <summary>Finds what the path names.</summary>
    /// <returns>The shape of its value and the value, null when absent; or null with a finding at
    /// <paramref name="mark"/>.</returns>
    /// <param name="root">The shape of the document.</param>
    /// <param name="document">The document.</param>
    /// <param name="mark">Where the path was written.</param>
    /// <param name="owner">The path of the key that holds the path; the path itself for a setting.</param>
    /// <param name="findings">Receives the reasons.</param>
    public (Shape Shape, DocNode? Value)? Find(
        Shape root, DocNode document, SourceMark mark, string owner, Findings findings)
    {
        var shape = root;
        DocNode? node = document;
        foreach (var step in _steps)
        {
            if (!Descend(ref shape, ref node, step, Refuse))
            {
                return null;
            }
        }

        return (shape, node);

        void Refuse(string step, string expected, string? nearest)
        {
            var name = step.StartsWith('[') ? $"{step}]" : $"'{step}'";
            var found = owner == _text ? name : $"{name} in '{_text}'";
            findings.Add(DiagnosticKind.Meaning, mark, owner, found, expected, nearest);
        }
    }

    /// <summary>
    /// The document with the value that the path names replaced; the path must have been found in it.
    /// </summary>
    public MapNode Replace(Shape root, MapNode document, DocNode value, SourceMark mark) =>
        (MapNode)Replace(root, document, 0, value, mark);

    private static bool Descend(
        ref Shape shape, ref DocNode? node, string step, Action<string, string, string?> refuse)
    {
        var items = (node as ListNode)?.Items ?? [];
        switch (shape)
        {
            case IMapShape map when map.Keys.FirstOrDefault(k => k.Name == step) is { } key:
                (shape, node) = (key.Shape, (node as MapNode)?[step]);
                return true;
            case IRecordListShape list when IndexOf(list, items, step) is >= 0 and var index:
                (shape, node) = (list.Item, items[index]);
                return true;
            case IPlainListShape list when IndexOf(items, step) is >= 0 and var index:
                (shape, node) = (list.Item, items[index]);
                return true;
            case IMapShape map:
                refuse(step, $"a key of {map.Name}", NearestName.Of(step, map.Keys.Select(k => k.Name)));
                return false;
            case IRecordListShape list:
                var known = items.Select(i => IdOf(list, i)).OfType<string>();
                refuse(step, $"the {list.MergeKey} of one of the {items.Count} records", NearestName.Of(step, known));
                return false;
            case IPlainListShape:
                refuse(step, $"one of the {items.Count} items, from [0]", null);
                return false;
            default:
                refuse(step, "a path that ends at the value above", null);
                return false;
        }
    }

    private static string? IdOf(IRecordListShape list, DocNode item) =>
        ((item as MapNode)?[list.MergeKey] as ScalarNode)?.Text;

    private static int IndexOf(IRecordListShape list, IReadOnlyList<DocNode> items, string id)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (IdOf(list, items[i]) == id)
            {
                return i;
            }
        }

        return -1;
    }

    private static int IndexOf(IReadOnlyList<DocNode> items, string step) =>
        step.StartsWith('[')
        && int.TryParse(step.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < items.Count
            ? index
            : -1;

    private DocNode Replace(Shape shape, DocNode? node, int at, DocNode value, SourceMark mark)
    {
        if (at == _steps.Count)
        {
            return value;
        }

        var step = _steps[at];
        if (shape is IMapShape map)
        {
            var below = node as MapNode ?? new MapNode([], mark);
            var inner = Replace(map.Keys.First(k => k.Name == step).Shape, below[step], at + 1, value, mark);
            return below.With(new MapEntry(step, below.Find(step)?.KeyMark ?? mark, inner));
        }

        var list = (ListNode)node!;
        var (index, item) = shape is IRecordListShape records
            ? (IndexOf(records, list.Items, step), records.Item)
            : (IndexOf(list.Items, step), ((IPlainListShape)shape).Item);
        var items = list.Items.ToList();
        items[index] = Replace(item, items[index], at + 1, value, mark);
        return new ListNode(items, list.Mark);
    }
}
