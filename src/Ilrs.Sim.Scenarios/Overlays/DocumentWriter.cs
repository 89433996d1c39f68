using System.Text;
using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Overlays;

/// <summary>
/// Writes a document as JSON with keys in the order of the format and records in the order of their ids.
/// </summary>
internal static class DocumentWriter
{
    /// <summary>The text; equal for documents that differ in order, spelling of scalars and comments only.</summary>
    public static string Write(Shape shape, DocNode document)
    {
        var text = new StringBuilder();
        Write(shape, document, text, "\n");
        return text.Append('\n').ToString();
    }

    private static void Write(Shape? shape, DocNode node, StringBuilder text, string newLine)
    {
        switch (node)
        {
            case MapNode map:
                var entries = Sorted(shape as IMapShape, map);
                WriteItems('{', '}', entries, text, newLine, (entry, indent) =>
                {
                    text.Append(Reading.CanonOf(entry.Key)).Append(": ");
                    var inner = (shape as IMapShape)?.Keys.FirstOrDefault(k => k.Name == entry.Key)?.Shape;
                    Write(inner, entry.Value, text, indent);
                });
                break;
            case ListNode list:
                var item = (shape as IRecordListShape)?.Item ?? (shape as IPlainListShape)?.Item;
                WriteItems('[', ']', Sorted(shape as IRecordListShape, list), text, newLine, (n, indent) =>
                    Write(item, n, text, indent));
                break;
            default:
                text.Append(Canon((ScalarNode)node));
                break;
        }
    }

    private static void WriteItems<T>(
        char open, char close, IReadOnlyList<T> items, StringBuilder text, string newLine, Action<T, string> write)
    {
        var indent = newLine + "  ";
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(indent);
            write(items[i], indent);
        }

        text.Append(items.Count == 0 ? "" : newLine).Append(close);
    }

    private static IReadOnlyList<MapEntry> Sorted(IMapShape? shape, MapNode map)
    {
        if (shape is null)
        {
            return [.. map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal)];
        }

        return [.. shape.Keys.Select(k => map.Find(k.Name)).OfType<MapEntry>()];
    }

    private static IReadOnlyList<DocNode> Sorted(IRecordListShape? shape, ListNode list) =>
        shape is null or { Ordered: true }
            ? list.Items
            : [.. list.Items.OrderBy(n => IdOf(n, shape.MergeKey), StringComparer.Ordinal)];

    private static string? IdOf(DocNode node, string key) => ((node as MapNode)?[key] as ScalarNode)?.Text;

    private static string Canon(ScalarNode scalar) => scalar.Kind switch
    {
        ScalarKind.Null => "null",
        ScalarKind.Boolean => scalar.Text.ToLowerInvariant(),
        ScalarKind.Number => scalar.Number.ToString(),
        _ => Reading.CanonOf(scalar.Text),
    };
}
