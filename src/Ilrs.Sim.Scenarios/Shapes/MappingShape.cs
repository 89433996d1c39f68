using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A mapping with known keys that is built by a function.</summary>
/// <param name="name">What it is called, in messages and in the schema.</param>
/// <param name="doc">What it is, for the schema.</param>
/// <param name="keys">Its keys.</param>
/// <param name="build">Makes the value of a record in which every key could be read.</param>
/// <param name="check">Notes what is wrong between keys, some of which may be missing; null for nothing.</param>
/// <param name="provenance">True when it also has the keys that say what it rests on.</param>
/// <param name="mergeKey">The key that stays required in overlays, because records are matched by it.</param>
internal sealed class MappingShape<T>(
    string name,
    string doc,
    KeySet keys,
    Func<Record, T> build,
    Action<Record>? check = null,
    bool provenance = true,
    string mergeKey = "id") : Shape<T>, IMapShape
{
    private readonly IReadOnlyList<Key> _keys =
        provenance ? [.. keys.Keys, .. Format.ProvenanceFormat.Keys] : keys.Keys;

    /// <inheritdoc/>
    public override string Expected => $"a mapping ({name})";

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<Key> Keys => _keys;

    /// <inheritdoc/>
    public override Reading<T>? Read(DocNode node, Place place)
    {
        if (node is not MapNode map)
        {
            Refuse(node, place);
            return null;
        }

        place.Context.Mark(place.Path, map.Mark);
        var record = new Record(map, place);
        RefuseUnknown(map, place);
        var complete = true;
        foreach (var key in _keys)
        {
            complete &= ReadKey(key, map, record, place);
        }

        if (provenance)
        {
            Format.ProvenanceFormat.Collect(record);
        }

        check?.Invoke(record);
        return complete ? new Reading<T>(build(record), CanonOf(record)) : null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => builder.Part(name, () =>
    {
        var properties = new JsonObject();
        foreach (var key in _keys)
        {
            properties[key.Name] = Describe(key, builder);
        }

        if (builder.Overlay)
        {
            properties["remove"] = new JsonObject
            {
                ["anyOf"] = new JsonArray(
                    new JsonObject { ["const"] = true },
                    new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }),
                ["description"] = "true removes the whole record from the base; a list removes its keys.",
            };
        }

        var required = _keys.Where(k => k.Required && (!builder.Overlay || k.Name == mergeKey));
        return new JsonObject
        {
            ["description"] = doc,
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required.Select(k => JsonValue.Create(k.Name))]),
            ["additionalProperties"] = false,
        };
    });

    private static JsonObject Describe(Key key, SchemaBuilder builder)
    {
        var schema = key.Shape.Schema(builder);
        schema["description"] = key.Doc;
        if (key.Default is ScalarNode { Kind: var kind, Text: var text } && !builder.Overlay)
        {
            schema["default"] = kind == ScalarKind.Text ? JsonValue.Create(text) : JsonNode.Parse(text);
        }

        return schema;
    }

    private void RefuseUnknown(MapNode map, Place place)
    {
        foreach (var entry in map.Entries)
        {
            if (_keys.Any(k => k.Name == entry.Key) || place.Context.Findings.IsFull)
            {
                continue;
            }

            var expected = entry.Key == "remove"
                ? "no 'remove' where there is no base to remove from"
                : $"a key of {name}";
            var nearest = entry.Key == "remove" ? null : NearestName.Of(entry.Key, _keys.Select(k => k.Name));
            place.Key(ScalarNode.Quote(entry.Key).Trim('\''))
                .Structure(entry.KeyMark, $"the unknown key {ScalarNode.Quote(entry.Key)}", expected, nearest);
        }
    }

    private bool ReadKey(Key key, MapNode map, Record record, Place place)
    {
        var written = map.Find(key.Name);
        if (written is null && key.Required)
        {
            place.Structure(map.Mark, $"no key '{key.Name}'", $"{key.Name}: {key.Shape.Expected}");
            return false;
        }

        var node = written?.Value ?? key.Default;
        if (node is null)
        {
            return true;
        }

        if (written is not null)
        {
            place.Context.Mark(place.Key(key.Name).Path, node.Mark);
        }

        if (key.Shape.ReadAny(node, place.Key(key.Name)) is not { } reading)
        {
            return false;
        }

        record.Set(key, reading);
        return true;
    }

    private string CanonOf(Record record)
    {
        var parts = _keys.Where(k => !k.Descriptive).Select(k => $"{k.Name}:{record.Canon(k) ?? "null"}");
        return $"{{{string.Join(",", parts)}}}";
    }
}
