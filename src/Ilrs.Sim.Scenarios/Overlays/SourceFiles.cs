using System.Text;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Overlays;

/// <summary>Opens built-in scenarios by name and files by path.</summary>
internal static class SourceFiles
{
    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Opens what a name stands for; null with a finding at <paramref name="mark"/> when it cannot be.
    /// </summary>
    /// <param name="name">Built-in name, or path.</param>
    /// <param name="folder">Folder for relative paths; empty for the current one, null to refuse paths.</param>
    /// <param name="mark">Where the name was written.</param>
    /// <param name="findings">Receives the reasons.</param>
    public static SourceFile? Open(string name, string? folder, SourceMark mark, Findings findings)
    {
        if (BuiltInScenarios.Contains(name))
        {
            return new SourceFile($"built-in/{name}.yaml", $"built-in:{name}", null, BuiltInScenarios.Open(name));
        }

        var looksLikePath = name.AsSpan().ContainsAny('/', '\\', '.');
        if (folder is null)
        {
            findings.Syntax(
                mark,
                ScalarNode.Quote(name),
                "the name of a built-in scenario (files cannot be named from here)",
                NearestName.Of(name, BuiltInScenarios.Names));
            return null;
        }

        var path = Path.Combine(
            folder, folder.Length > 0 && name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name);
        if (!looksLikePath && !File.Exists(path))
        {
            findings.Syntax(
                mark,
                ScalarNode.Quote(name),
                "the name of a built-in scenario or the path of a file",
                NearestName.Of(name, BuiltInScenarios.Names));
            return null;
        }

        return OpenPath(path, name, mark, findings);
    }

    private static SourceFile? OpenPath(string path, string name, SourceMark mark, Findings findings)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[ScenarioLimits.FileBytes + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > ScenarioLimits.FileBytes)
            {
                findings.Syntax(
                    new SourceMark(path, 1, 1), "a larger file", $"at most {ScenarioLimits.FileBytes} bytes (4 MiB)");
                return null;
            }

            var text = Decode(bytes.AsSpan(0, length), path, findings);
            return text is null
                ? null
                : new SourceFile(path, Path.GetFullPath(path), Path.GetDirectoryName(path) ?? "", text);
        }
        catch (Exception e) when (
            e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            findings.Syntax(mark, ScalarNode.Quote(name), "a file that can be read (there is none, or no access)");
            return null;
        }
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, string path, Findings findings)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var before = bytes[..Math.Clamp(e.Index, 0, bytes.Length)];
            var mark =
                new SourceMark(path, 1 + before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n'));
            findings.Syntax(mark, "bytes that are not UTF-8", "text in UTF-8");
            return null;
        }
    }
}
