using System.Text;
using System.Text.Json.Nodes;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>The pages on the format say what the reader does.</summary>
public sealed class DocumentationTests
{
    private const string Fence = "```";
    private static readonly string[] Provenance = ["sources", "basis", "confidence", "why"];
    private static readonly string Docs = Path.Combine(Fixtures.Root, "docs");

    public static TheoryData<string> Examples =>
        [.. Blocks(File.ReadAllText(Path.Combine(Docs, "scenario-format.md")))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void LoadText_WhenExampleOfThePage_HasNoDiagnostics(string example) =>
        Fixtures.AssertClean(ScenarioLoader.LoadText("example.yaml", example));

    [Fact]
    public void Keys_WhenWrittenAsAPage_AreThePublishedOnes()
    {
        var parts = JsonNode.Parse(ScenarioSchema.Scenario)!["$defs"]!.AsObject();
        var page = new StringBuilder("# Keys of scenario files\n\n")
            .Append(
                "Written from the description that the reader itself uses; [scenario-format.md](scenario-format.md) ")
            .Append("explains the format.\n\nRecords and mappings below the scenario may also have ")
            .Append($"{string.Join(", ", Provenance.Select(k => $"`{k}`"))}: what they rest on.\n");
        string[] first = ["scenario"];
        foreach (var name in first.Concat(parts.Select(p => p.Key).Except(first)))
        {
            if (parts[name]!["properties"] is JsonObject properties)
            {
                Describe(name, parts[name]!.AsObject(), properties, page);
            }
        }

        Fixtures.AssertApproved(Path.Combine(Docs, "scenario-keys.md"), page.ToString());
    }

    private static void Describe(string name, JsonObject part, JsonObject properties, StringBuilder page)
    {
        var required = part["required"]!.AsArray().Select(r => (string)r!).ToHashSet();
        page.Append($"\n## {name}\n\n{part["description"]}\n\n| key | default | meaning |\n|---|---|---|\n");
        foreach (var (key, property) in properties.Where(p => !Provenance.Contains(p.Key)))
        {
            var words = property!["enum"] is JsonArray list
                ? $" One of {string.Join(", ", list.Select(w => $"`{w}`"))}."
                : "";
            var value = property["default"] is { } given ? $"`{given}`" : required.Contains(key) ? "required" : "";
            page.Append($"| `{key}` | {value} | {property["description"]}{words} |\n");
        }
    }

    private static IEnumerable<string> Blocks(string page) => page
        .Split(Fence + "yaml\n")
        .Skip(1)
        .Select(rest => rest[..rest.IndexOf(Fence, StringComparison.Ordinal)]);
}
