using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ilrs.Sim.Scenarios.Ledger;

/// <summary>What the records of a scenario say, and what they rest on.</summary>
public static class AssumptionLedger
{
    private static readonly string[] Silent = ["id", "name", "aliases", "sources", "basis", "confidence", "why"];

    /// <summary>Every record that says what it rests on, by path in ordinal order.</summary>
    public static IReadOnlyList<LedgerEntry> Of(ScenarioDocument document)
    {
        using var json = JsonDocument.Parse(document.DocumentText);
        var known = document.Provenance.ToDictionary(record => record.Path, StringComparer.Ordinal);
        var entries = new List<LedgerEntry>();
        foreach (var record in document.Provenance)
        {
            var node = Find(json.RootElement, record.Path);
            var name = node is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty("name", out var text)
                ? text.GetString()
                : null;
            entries.Add(new LedgerEntry(
                record.Path,
                name,
                node is { } found ? Value(found, record.Path, known.ContainsKey, top: true) : "",
                record.Basis,
                record.Confidence,
                record.Why,
                record.Sources));
        }

        return entries;
    }

    /// <summary>
    /// What the value at a path rests on: the nearest record around it that says so; null when there is none.
    /// </summary>
    /// <param name="document">The scenario.</param>
    /// <param name="path">Path of a value or record.</param>
    public static ProvenanceRecord? Around(ScenarioDocument document, string path)
    {
        for (var at = path; at.Length > 0;)
        {
            if (document.Provenance.FirstOrDefault(record => record.Path == at) is { } record)
            {
                return record;
            }

            at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))];
        }

        return null;
    }

    private static JsonElement? Find(JsonElement root, string path)
    {
        var at = root;
        foreach (Match step in Regex.Matches(path, @"[^.\[\]]+"))
        {
            switch (at.ValueKind)
            {
                case JsonValueKind.Object when at.TryGetProperty(step.Value, out var value):
                    at = value;
                    break;
                case JsonValueKind.Array when ItemOf(at, step.Value) is { } item:
                    at = item;
                    break;
                default:
                    return null;
            }
        }

        return at;
    }

    private static JsonElement? ItemOf(JsonElement list, string step)
    {
        foreach (var item in list.EnumerateArray())
        {
            if (KeyOf(item) == step)
            {
                return item;
            }
        }

        return int.TryParse(step, CultureInfo.InvariantCulture, out var place) && place < list.GetArrayLength()
            ? list[place]
            : null;
    }

    // Records are matched by these keys, in this order: docs/scenario-format.md, overlays.
    private static string? KeyOf(JsonElement item)
    {
        foreach (var key in (string[])["id", "programme", "resource"])
        {
            if (item.ValueKind == JsonValueKind.Object
                && item.TryGetProperty(key, out var id)
                && id.ValueKind == JsonValueKind.String)
            {
                return id.GetString();
            }
        }

        return null;
    }

    private static string Value(JsonElement node, string path, Func<string, bool> speaks, bool top)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Object:
                var parts = node.EnumerateObject()
                    .Where(part => !top || !Silent.Contains(part.Name))
                    .Where(part => !speaks($"{path}.{part.Name}"))
                    .Select(part => (part.Name, Text: Value(part.Value, $"{path}.{part.Name}", speaks, top: false)))
                    .Where(part => part.Text.Length > 0)
                    .Select(part => $"{part.Name} {part.Text}");
                var text = string.Join(", ", parts);
                return top || text.Length == 0 ? text : $"{{{text}}}";
            case JsonValueKind.Array:
                var items = node.EnumerateArray()
                    .Select((item, place) => (Item: item, Path: KeyOf(item) is { } key
                        ? $"{path}.{key}"
                        : string.Create(CultureInfo.InvariantCulture, $"{path}[{place}]")))
                    .Where(item => !speaks(item.Path))
                    .Select(item => Value(item.Item, item.Path, speaks, top: false));
                var list = string.Join(", ", items.Where(item => item.Length > 0));
                return list.Length == 0 ? "" : $"[{list}]";
            case JsonValueKind.String:
                return node.GetString() ?? "";
            default:
                return node.GetRawText();
        }
    }
}
