using System.Reflection;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios;

/// <summary>The scenarios and overlays that ship with the library.</summary>
public static class BuiltInScenarios
{
    private const string Folder = "BuiltIn/";
    private const string OverlayFolder = "BuiltIn/overlays/";
    private const string Extension = ".yaml";
    private static readonly Assembly Holder = typeof(BuiltInScenarios).Assembly;

    /// <summary>
    /// Resource names by scenario name; resources of other folders and the list of sources are no scenarios.
    /// </summary>
    private static readonly Dictionary<string, string> Resources = Find();

    /// <summary>Names of all, in ordinal order.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. Resources.Keys.Order(StringComparer.Ordinal)];

    /// <summary>All scenarios and overlays by name.</summary>
    public static IReadOnlyList<BuiltInScenario> List() => [.. Names.Select(Describe)];

    /// <summary>True when a scenario or overlay has this name.</summary>
    public static bool Contains(string name) => Resources.ContainsKey(name);

    /// <summary>The text of a scenario or overlay.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static string Open(string name)
    {
        if (!Resources.TryGetValue(name, out var resource))
        {
            throw new ArgumentException($"There is no built-in scenario '{name}'.", nameof(name));
        }

        using var reader = new StreamReader(Holder.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static Dictionary<string, string> Find()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in Holder.GetManifestResourceNames())
        {
            var path = resource.Replace('\\', '/');
            var folder = path.StartsWith(OverlayFolder, StringComparison.Ordinal) ? OverlayFolder : Folder;
            if (path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal))
            {
                var name = path[folder.Length..^Extension.Length];
                if (name != "sources" && !name.Contains('/', StringComparison.Ordinal))
                {
                    found.Add(name, resource);
                }
            }
        }

        return found;
    }

    private static BuiltInScenario Describe(string name)
    {
        var tree = TreeReader.Read(name, Open(name), new Findings()) as MapNode;
        return new BuiltInScenario(
            name,
            Resources[name].Replace('\\', '/').StartsWith(OverlayFolder, StringComparison.Ordinal),
            (tree?["title"] as ScalarNode)?.Text ?? name,
            (tree?["description"] as ScalarNode)?.Text);
    }
}
