using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Format;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios;

/// <summary>
/// The JSON Schema (draft 2020-12) of scenario files, from the description that the reader itself uses. It says what
/// can be said of a file's form; references, dates and units that depend on each other are the reader's.
/// </summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema of a file that stands alone.</summary>
    public static string Scenario { get; } = Write(overlay: false);

    /// <summary>The schema of a file that changes another: only what it changes must be there.</summary>
    public static string Overlay { get; } = Write(overlay: true);

    private static string Write(bool overlay)
    {
        var builder = new SchemaBuilder(overlay);
        var root = ScenarioFormat.Shape.Schema(builder);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = overlay ? "Ilrs.Sim overlay" : "Ilrs.Sim scenario",
            ["$ref"] = root["$ref"]!.DeepClone(),
            ["$defs"] = builder.Parts(),
        };
        return schema.ToJsonString(Options) + "\n";
    }
}
