using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Overlays;

/// <summary>
/// Lays one document over another: mappings merge key by key, lists of records record by record, everything else is
/// replaced. Each node keeps the place where it was written.
/// </summary>
internal sealed class Merger(Findings findings)
{
    private const string RemoveKey = "remove";

    /// <summary>The merged document.</summary>
    public MapNode Merge(Shape shape, MapNode lower, MapNode upper, string path)
    {
        var keys = ((IMapShape)shape).Keys;
        var entries = Removed(lower, upper, path).ToList();
        var places = entries.Select((e, i) => (e.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        foreach (var entry in upper.Entries.Where(e => e.Key != RemoveKey))
        {
            if (!places.TryGetValue(entry.Key, out var place))
            {
                entries.Add(entry);
                continue;
            }

            var inner = keys.FirstOrDefault(k => k.Name == entry.Key)?.Shape;
            var value = inner is null
                ? entry.Value
                : MergeValue(inner, entries[place].Value, entry.Value, Join(path, entry.Key));
            entries[place] = entry with { Value = value };
        }

        return new MapNode(entries, lower.Mark);
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private DocNode MergeValue(Shape shape, DocNode lower, DocNode upper, string path) => (shape, lower, upper) switch
    {
        (IMapShape, MapNode below, MapNode above) => Merge(shape, below, above, path),
        (IRecordListShape list, ListNode below, ListNode above) => MergeRecords(list, below, above, path),
        _ => upper,
    };

    private ListNode MergeRecords(IRecordListShape shape, ListNode lower, ListNode upper, string path)
    {
        var result = lower.Items.ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < result.Count; i++)
        {
            if (IdOf(result[i], shape) is { } id)
            {
                places.TryAdd(id.Text, i);
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var gone = new HashSet<int>();
        foreach (var item in upper.Items)
        {
            var id = IdOf(item, shape);
            if (id is null || item is not MapNode record)
            {
                result.Add(item);
            }
            else if (!seen.Add(id.Text))
            {
                findings.Add(
                    DiagnosticKind.Meaning,
                    id.Mark,
                    Join(path, id.Text),
                    $"{id.Describe()} again",
                    $"each {shape.MergeKey} once in a file");
            }
            else if (record[RemoveKey] is ScalarNode { Kind: ScalarKind.Boolean } remove)
            {
                RemoveRecord(id, remove, record, places, gone, Join(path, id.Text));
            }
            else if (places.TryGetValue(id.Text, out var place) && result[place] is MapNode below)
            {
                result[place] = Merge(shape.Item, below, record, Join(path, id.Text));
            }
            else
            {
                result.Add(record);
            }
        }

        return new ListNode([.. result.Where((_, i) => !gone.Contains(i))], lower.Mark);
    }

    private static ScalarNode? IdOf(DocNode node, IRecordListShape shape) =>
        (node as MapNode)?[shape.MergeKey] is ScalarNode { Kind: ScalarKind.Text } id ? id : null;

    private void RemoveRecord(
        ScalarNode id,
        ScalarNode remove,
        MapNode record,
        Dictionary<string, int> places,
        HashSet<int> gone,
        string path)
    {
        if (!places.TryGetValue(id.Text, out var place))
        {
            Refuse(
                id,
                path,
                $"{id.Describe()} to remove",
                "the id of a record of the base",
                NearestName.Of(id.Text, places.Keys));
        }
        else if (remove.Text.ToLowerInvariant() != "true" || record.Entries.Count != 2)
        {
            Refuse(remove, path, "more than 'remove: true'", "only the id and 'remove: true' for a record that goes");
        }
        else
        {
            gone.Add(place);
        }
    }

    private IEnumerable<MapEntry> Removed(MapNode lower, MapNode upper, string path)
    {
        if (upper[RemoveKey] is not { } remove)
        {
            return lower.Entries;
        }

        if (remove is not ListNode list)
        {
            Refuse(remove, Join(path, RemoveKey), remove.Describe(), "a list of the keys to remove");
            return lower.Entries;
        }

        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (
                item is not ScalarNode { Kind: ScalarKind.Text } key || lower.Find(key.Text) is null || !gone.Add(
                    key.Text))
            {
                var nearest = NearestName.Of((item as ScalarNode)?.Text ?? "", lower.Entries.Select(e => e.Key));
                Refuse(item, Join(path, RemoveKey), item.Describe(), "a key that the base has", nearest);
            }
        }

        return lower.Entries.Where(e => !gone.Contains(e.Key));
    }

    private void Refuse(DocNode node, string path, string found, string expected, string? nearest = null) =>
        findings.Add(DiagnosticKind.Structure, node.Mark, path, found, expected, nearest);
}
