using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A plain list; an overlay replaces it as a whole.</summary>
/// <param name="item">The shape of an item.</param>
/// <param name="sorted">True when the order means nothing: items are sorted and repeated ones refused.</param>
/// <param name="least">The smallest number of items.</param>
internal sealed class ListShape<T>(Shape<T> item, bool sorted = false, int least = 0)
    : Shape<IReadOnlyList<T>>, IPlainListShape
{
    /// <inheritdoc/>
    public Shape Item => item;

    /// <inheritdoc/>
    public override string Expected => least == 0 ? "a list" : $"a list of at least {least}";

    /// <inheritdoc/>
    public override Reading<IReadOnlyList<T>>? Read(DocNode node, Place place)
    {
        if (node is not ListNode list || list.Items.Count < least || list.Items.Count > ScenarioLimits.Records)
        {
            Refuse(node, place);
            return null;
        }

        var all = list.Items.Select((n, i) => (Node: n, Reading: item.Read(n, place.Item(i)))).ToList();
        if (all.Any(i => i.Reading is null))
        {
            return null;
        }

        var read = all.Select(i => (i.Node, Reading: i.Reading!)).ToList();
        if (sorted)
        {
            RefuseRepeated(read, place);
            read = [.. read.OrderBy(i => i.Reading.Order).ThenBy(i => i.Reading.Canon, StringComparer.Ordinal)];
        }

        var canon = string.Join(",", read.Select(i => i.Reading.Canon));
        return new Reading<IReadOnlyList<T>>([.. read.Select(i => i.Reading.Value)], $"[{canon}]");
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => new()
    {
        ["type"] = "array",
        ["minItems"] = least,
        ["maxItems"] = ScenarioLimits.Records,
        ["items"] = item.Schema(builder),
    };

    private static void RefuseRepeated(List<(DocNode Node, Reading<T> Reading)> read, Place place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (node, reading) in read)
        {
            if (!seen.Add(reading.Canon))
            {
                place.Meaning(node.Mark, $"{node.Describe()} again", "each item once");
            }
        }
    }
}
