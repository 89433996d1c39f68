using System.Text.Json.Serialization;

namespace Ilrs.Sim.Cli.Sessions;

/// <summary>How saved sessions are written, decided when the tool is built.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Saved))]
internal sealed partial class SessionFileContext : JsonSerializerContext;
