using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ilrs.Sim.Scenarios.Tests.Schema;

/// <summary>A YAML file as a JSON value by the YAML 1.2 core schema, without the project's own reader.</summary>
internal static partial class YamlJson
{
    /// <summary>Stands for a number that JSON does not have: infinity, or not a number.</summary>
    public static readonly JsonObject NotFinite = new() { ["not"] = "finite" };

    public static JsonNode? Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Convert(stream.Documents[0].RootNode);
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c =>
            KeyValuePair.Create(((YamlScalarNode)c.Key).Value ?? "", Convert(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        _ => Convert((YamlScalarNode)node),
    };

    private static JsonNode? Convert(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any))
        {
            return text;
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ when Decimal().IsMatch(text) => Number(double.Parse(text, CultureInfo.InvariantCulture)),
            _ when Octal().IsMatch(text) => Number(System.Convert.ToInt64(text[2..], 8)),
            _ when Hexadecimal().IsMatch(text) => Number(System.Convert.ToInt64(text[2..], 16)),
            _ when Special().IsMatch(text) => NotFinite.DeepClone(),
            _ => text,
        };
    }

    private static JsonNode? Number(double value) => double.IsFinite(value) ? value : NotFinite.DeepClone();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^0o[0-7]{1,16}\z")]
    private static partial Regex Octal();

    [GeneratedRegex(@"^0x[0-9a-fA-F]{1,15}\z")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex Special();
}
