using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>
/// A list of records that are matched by a key, in any order unless <paramref name="ordered"/>; the value is sorted
/// by the key.
/// </summary>
internal sealed class RecordListShape<T>(
    Shape<T> item, Func<T, string> key, string mergeKey = "id", bool ordered = false)
    : Shape<IReadOnlyList<T>>, IRecordListShape
{
    /// <inheritdoc/>
    public string MergeKey => mergeKey;

    /// <inheritdoc/>
    public bool Ordered => ordered;

    /// <inheritdoc/>
    public Shape Item => item;

    /// <inheritdoc/>
    public override string Expected => "a list of records";

    /// <inheritdoc/>
    public override Reading<IReadOnlyList<T>>? Read(DocNode node, Place place)
    {
        if (node is not ListNode list)
        {
            Refuse(node, place);
            return null;
        }

        if (list.Items.Count > ScenarioLimits.Records)
        {
            place.Structure(
                list.Mark, $"{list.Items.Count} records", $"at most {ScenarioLimits.Records} records in a list");
            return null;
        }

        RefuseRepeated(list, place);
        var before = place.Context.Findings.Count;
        var read = list.Items.Select((n, i) => item.Read(n, PlaceOf(n, i, place))).OfType<Reading<T>>().ToList();
        if (!ordered)
        {
            read = [.. read.OrderBy(r => key(r.Value), StringComparer.Ordinal)];
        }

        var canon = before == place.Context.Findings.Count ? string.Join(",\n", read.Select(r => r.Canon)) : "";
        return new Reading<IReadOnlyList<T>>([.. read.Select(r => r.Value)], $"[{canon}]");
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => new()
    {
        ["type"] = "array",
        ["maxItems"] = ScenarioLimits.Records,
        ["items"] = item.Schema(builder),
    };

    private Place PlaceOf(DocNode node, int index, Place place) =>
        (node as MapNode)?[mergeKey] is ScalarNode { Kind: ScalarKind.Text, Text: var id } && PatternShape.IsId(id)
            ? place.Key(id)
            : place.Item(index);

    private void RefuseRepeated(ListNode list, Place place)
    {
        if (((IMapShape)item).Keys.First(k => k.Name == mergeKey).Shape is IdShape { IsDeclaration: true })
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in list.Items)
        {
            if ((node as MapNode)?[mergeKey] is ScalarNode id && !seen.Add(id.Text))
            {
                place.Key(id.Text).Meaning(id.Mark, $"{id.Describe()} again", $"each {mergeKey} once in this list");
            }
        }
    }
}
