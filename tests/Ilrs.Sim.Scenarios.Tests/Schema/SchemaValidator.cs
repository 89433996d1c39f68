using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ilrs.Sim.Scenarios.Tests.Schema;

/// <summary>
/// Validates by the part of JSON Schema draft 2020-12 that the published schemas use; a keyword that it does not know
/// is an error, so that nothing in a schema goes unchecked.
/// </summary>
internal sealed class SchemaValidator
{
    private readonly JsonObject _root;
    private readonly Dictionary<string, Regex> _patterns = [];

    public SchemaValidator(string schema) => _root = (JsonObject)JsonNode.Parse(schema)!;

    public bool IsValid(JsonNode? value) => IsValid(_root, value);

    private static bool HasType(JsonNode type, JsonNode? value) => type is JsonArray several
        ? several.Any(t => HasType(t!, value))
        : (string)type! switch
        {
            "object" => value is JsonObject && !JsonNode.DeepEquals(value, YamlJson.NotFinite),
            "array" => value is JsonArray,
            "string" => AsText(value) is not null,
            "boolean" => value is JsonValue flag && flag.TryGetValue<bool>(out _),
            "number" => AsNumber(value) is not null,
            "integer" => AsNumber(value) is { } number && number == Math.Floor(number),
            var other => throw new NotSupportedException($"type {other}"),
        };

    private static double? AsNumber(JsonNode? value) =>
        value is JsonValue number && number.TryGetValue<double>(out var result) ? result : null;

    private static string? AsText(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var result) ? result : null;

    private static bool AreEqual(JsonNode? left, JsonNode? right) => AsNumber(left) is { } a && AsNumber(right) is { } b
        ? a.Equals(b)
        : JsonNode.DeepEquals(left, right);

    private static int CodePoints(string text) => text.EnumerateRunes().Count();

    private bool IsValid(JsonObject schema, JsonNode? value) =>
        schema.All(keyword => Holds(schema, keyword.Key, keyword.Value!, value));

    private bool Holds(JsonObject schema, string keyword, JsonNode rule, JsonNode? value) => keyword switch
    {
        "$schema" or "$defs" or "title" or "description" or "default" => true,
        "$ref" => IsValid((JsonObject)_root["$defs"]![((string)rule!)["#/$defs/".Length..]]!, value),
        "type" => HasType(rule, value),
        "const" => AreEqual(rule, value),
        "enum" => rule.AsArray().Any(r => AreEqual(r, value)),
        "anyOf" => rule.AsArray().Any(r => IsValid((JsonObject)r!, value)),
        "pattern" => AsText(value) is not { } text || Pattern((string)rule!).IsMatch(text),
        "minLength" => AsText(value) is not { } text || CodePoints(text) >= (int)rule,
        "maxLength" => AsText(value) is not { } text || CodePoints(text) <= (int)rule,
        "minimum" => AsNumber(value) is not { } number || number >= (double)rule,
        "maximum" => AsNumber(value) is not { } number || number <= (double)rule,
        "exclusiveMinimum" => AsNumber(value) is not { } number || number > (double)rule,
        "minItems" => value is not JsonArray list || list.Count >= (int)rule,
        "maxItems" => value is not JsonArray list || list.Count <= (int)rule,
        "items" => value is not JsonArray list || list.All(item => IsValid((JsonObject)rule, item)),
        "prefixItems" => value is not JsonArray list
            || rule.AsArray().Zip(list).All(pair => IsValid((JsonObject)pair.First!, pair.Second)),
        "required" => value is not JsonObject map || rule.AsArray().All(name => map.ContainsKey((string)name!)),
        "properties" => value is not JsonObject map || rule.AsObject().All(property =>
            !map.TryGetPropertyValue(property.Key, out var inner) || IsValid((JsonObject)property.Value!, inner)),
        "additionalProperties" when !(bool)rule => value is not JsonObject map
            || map.All(property => schema["properties"]!.AsObject().ContainsKey(property.Key)),
        _ => throw new NotSupportedException($"keyword {keyword}"),
    };

    private Regex Pattern(string pattern)
    {
        if (!_patterns.TryGetValue(pattern, out var regex))
        {
            regex = new Regex(pattern.Replace("$", @"\z"), RegexOptions.CultureInvariant);
            _patterns.Add(pattern, regex);
        }

        return regex;
    }
}
