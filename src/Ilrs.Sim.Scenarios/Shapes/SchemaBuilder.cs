using System.Text.Json.Nodes;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>Collects the named parts of a JSON Schema while shapes describe themselves.</summary>
/// <param name="overlay">True for files that change others: required keys may be absent, records may be
/// removed.</param>
internal sealed class SchemaBuilder(bool overlay)
{
    private readonly SortedDictionary<string, JsonObject?> _parts = new(StringComparer.Ordinal);

    /// <summary>True for the schema of overlays.</summary>
    public bool Overlay { get; } = overlay;

    /// <summary>A reference to a named part, which is described at its first use.</summary>
    public JsonObject Part(string name, Func<JsonObject> describe)
    {
        if (_parts.TryAdd(name, null))
        {
            _parts[name] = describe();
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>All named parts by name.</summary>
    public JsonObject Parts() => new(_parts.Select(p => KeyValuePair.Create<string, JsonNode?>(p.Key, p.Value)));
}
