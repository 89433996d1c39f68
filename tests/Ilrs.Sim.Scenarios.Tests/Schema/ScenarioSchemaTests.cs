using System.Text.Json.Nodes;

namespace Ilrs.Sim.Scenarios.Tests.Schema;

/// <summary>The published schemas are those of the reader, and agree with it wherever they can.</summary>
public sealed class ScenarioSchemaTests
{
    private static readonly SchemaValidator Whole = new(ScenarioSchema.Scenario);
    private static readonly SchemaValidator Overlay = new(ScenarioSchema.Overlay);

    public static IEnumerable<object[]> Alone => new[] { "Good", "Bad" }
        .SelectMany(folder => Fixtures.Names(folder).Select(name => new object[] { folder, name }))
        .Where(f => Fixtures.StandsAlone((string)f[0], (string)f[1]));

    public static TheoryData<string> BuiltIn => [.. BuiltInScenarios.Names];

    [Theory]
    [InlineData("scenario", false)]
    [InlineData("overlay", true)]
    public void Published_WhenCompared_IsTheGeneratedOne(string name, bool overlay) => Fixtures.AssertApproved(
        Path.Combine(Fixtures.Root, "docs", "schema", name + ".schema.json"),
        overlay ? ScenarioSchema.Overlay : ScenarioSchema.Scenario);

    [Theory]
    [MemberData(nameof(Alone))]
    public void Schema_WhenFileStandsAlone_AgreesWithTheReader(string folder, string name)
    {
        var result = Fixtures.Load(folder, name);
        if (result.Diagnostics.Any(d => d.Kind == DiagnosticKind.Syntax))
        {
            return;
        }

        var isValid = Whole.IsValid(YamlJson.Parse(File.ReadAllText(Fixtures.PathOf(folder, name))));

        Assert.Equal(result.Diagnostics.All(d => d.Kind != DiagnosticKind.Structure), isValid);
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Schema_WhenBuiltIn_AcceptsIt(string name)
    {
        var text = BuiltInScenarios.Open(name);
        var changesAnother = text.Contains("\nextends: ", StringComparison.Ordinal);

        Assert.True((changesAnother ? Overlay : Whole).IsValid(YamlJson.Parse(text)));
    }

    [Theory]
    [InlineData("Good", "overlay-of-a-file", true)]
    [InlineData("Bad", "overlay-removes-unknown", true)]
    [InlineData("Bad", "overlay-removal-of-wrong-type", false)]
    public void OverlaySchema_WhenOverlay_JudgesItsForm(string folder, string name, bool isValid) =>
        Assert.Equal(isValid, Overlay.IsValid(YamlJson.Parse(File.ReadAllText(Fixtures.PathOf(folder, name)))));

    [Fact]
    public void Good_WhenTakenTogether_UsesEveryKeyOfTheSchema()
    {
        var everything = YamlJson.Parse(File.ReadAllText(Fixtures.PathOf("Good", "everything")))!;
        var parts = JsonNode.Parse(ScenarioSchema.Scenario)!["$defs"]!.AsObject();
        var known = parts.SelectMany(p => KeysOf(p.Value!)).ToHashSet();
        var used = new HashSet<string> { "extends" };
        Collect(everything, used);

        Assert.Empty(known.Except(used).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysOf(JsonNode part) =>
        part["properties"] is JsonObject properties ? properties.Select(p => p.Key) : [];

    private static void Collect(JsonNode? node, HashSet<string> keys)
    {
        if (node is JsonObject map)
        {
            keys.UnionWith(map.Select(p => p.Key));
            map.ToList().ForEach(p => Collect(p.Value, keys));
        }

        (node as JsonArray)?.ToList().ForEach(item => Collect(item, keys));
    }
}
