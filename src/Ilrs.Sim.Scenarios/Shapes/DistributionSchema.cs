using System.Text.Json.Nodes;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>The JSON Schema of distributions, from the same forms that the reader uses.</summary>
internal static class DistributionSchema
{
    /// <summary>A mapping with exactly one family and, where there is a dimension, its unit.</summary>
    public static JsonObject Of(Dimension dimension)
    {
        var families = DistributionForms.Families.Select(f => (JsonNode)Family(f, dimension));
        return new JsonObject { ["anyOf"] = new JsonArray([.. families]) };
    }

    /// <summary>Adds the unit to the keys of a mapping.</summary>
    public static void AddUnit(JsonObject properties, JsonArray required, Dimension dimension)
    {
        if (dimension.Units.Any())
        {
            var words = dimension.Units.Select(u => (JsonNode)JsonValue.Create(u));
            properties["unit"] = new JsonObject { ["enum"] = new JsonArray([.. words]) };
            if (dimension.NeedsUnit)
            {
                required.Add("unit");
            }
        }
    }

    private static JsonObject Family(string family, Dimension dimension)
    {
        var forms = DistributionForms.All.Where(f => f.Family == family).Select(f => (JsonNode)Form(f)).ToList();
        var value = forms.Count == 1 ? forms[0] : new JsonObject { ["anyOf"] = new JsonArray([.. forms]) };
        var properties = new JsonObject { [family] = value };
        var required = new JsonArray(family);
        AddUnit(properties, required, dimension);
        return Mapping(properties, required);
    }

    private static JsonObject Form(DistributionForm form)
    {
        var numbers = form.Arguments.Select(Number).ToList();
        return form.Layout switch
        {
            DistributionLayout.Single => numbers[0],
            DistributionLayout.Positions => Tuple(numbers),
            DistributionLayout.Items => List(numbers[0]),
            DistributionLayout.Pairs => List(Tuple(numbers)),
            _ => Mapping(
                new JsonObject(form.Arguments.Zip(numbers, (a, n) => KeyValuePair.Create(a.Name, (JsonNode?)n))),
                new JsonArray([.. form.Arguments.Select(a => JsonValue.Create(a.Name))])),
        };
    }

    private static JsonObject Number(DistributionArgument argument) =>
        argument.Range.Bound(new JsonObject { ["type"] = "number" });

    private static JsonObject List(JsonObject item) => new()
    {
        ["type"] = "array",
        ["minItems"] = 1,
        ["maxItems"] = ScenarioLimits.Records,
        ["items"] = item,
    };

    private static JsonObject Tuple(List<JsonObject> places) => new()
    {
        ["type"] = "array",
        ["minItems"] = places.Count,
        ["maxItems"] = places.Count,
        ["prefixItems"] = new JsonArray([.. places]),
    };

    private static JsonObject Mapping(JsonObject properties, JsonArray required) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = required,
        ["additionalProperties"] = false,
    };
}
