using System.Security.Cryptography;
using System.Text.Json;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Cli.Output;

/// <summary>
/// <c>manifest.json</c>: what a result is and how to get it again. It holds nothing of the machine or the moment: the
/// same input gives the same bytes.
/// </summary>
/// <param name="Engine">Version of the engine.</param>
/// <param name="ModelHash">Hash of everything that can move a number.</param>
/// <param name="DocumentHash">Hash of the whole document.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Replications">Number of replications.</param>
/// <param name="Trace">Replication whose events were written.</param>
/// <param name="Fingerprint">Fingerprint of the ensemble.</param>
/// <param name="Files">SHA-256 of every other file, in hexadecimal digits, by name.</param>
internal sealed record Manifest(
    string Engine,
    string ModelHash,
    string DocumentHash,
    ulong Seed,
    long Replications,
    long Trace,
    string Fingerprint,
    IReadOnlyDictionary<string, string> Files)
{
    private const string Tool = "ilrs-sim";
    private const int Version = 1;

    /// <summary>The bytes of the manifest of a projection.</summary>
    public static byte[] Write(
        Projection projection,
        ScenarioSelection selection,
        long trace,
        IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var (document, result) = (projection.Document, projection.Result);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("tool", Tool);
            json.WriteNumber("manifest", Version);
            json.WriteString("engine", EngineInfo.Version);
            json.WriteString("scenario", document.Scenario.Id);
            json.WriteString("title", document.Scenario.Title ?? document.Scenario.Id);
            json.WriteString("model_hash", document.ModelHash);
            json.WriteString("document_hash", document.DocumentHash);
            json.WriteNumber("seed", result.Seed);
            json.WriteNumber("replications", result.Replications);
            json.WriteNumber("trace", trace);
            json.WriteString("fingerprint", Fingerprints.Format(result.Fingerprint));
            json.WriteStartObject("arguments");
            json.WriteString("scenario", selection.Scenario);
            Write(json, "with", selection.Overlays);
            Write(json, "set", selection.Sets);
            json.WriteEndObject();
            json.WriteStartArray("files");
            foreach (var (name, content) in files)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteNumber("bytes", content.Length);
                json.WriteString("sha256", Hash(content));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="path">Its path, for errors.</param>
    /// <exception cref="CliException">It is not a manifest of this tool.</exception>
    public static Manifest Read(byte[] content, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var root = json.RootElement;
            string Text(string key) => root.GetProperty(key).GetString() ?? throw new FormatException(key);
            if (Text("tool") != Tool || root.GetProperty("manifest").GetInt32() != Version)
            {
                throw new FormatException("tool");
            }

            return new Manifest(
                Text("engine"),
                Text("model_hash"),
                Text("document_hash"),
                root.GetProperty("seed").GetUInt64(),
                root.GetProperty("replications").GetInt64(),
                root.GetProperty("trace").GetInt64(),
                Text("fingerprint"),
                root.GetProperty("files").EnumerateArray().ToDictionary(
                    file => file.GetProperty("name").GetString()!,
                    file => file.GetProperty("sha256").GetString()!));
        }
        catch (Exception e) when (
            e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
                or ArgumentException)
        {
            throw new CliException(
                ExitCode.VerificationFailed,
                $"{path}: found no readable manifest, expected one of ilrs-sim ({e.Message})");
        }
    }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
