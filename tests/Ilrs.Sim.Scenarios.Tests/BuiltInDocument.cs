using YamlDotNet.RepresentationModel;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>Built-in files as plain YAML trees: a look at them that does not use the project's reader.</summary>
internal static class BuiltInDocument
{
    private static readonly System.Reflection.Assembly Holder = System.Reflection.Assembly.Load("Ilrs.Sim.Scenarios");

    public static IReadOnlyList<string> Names { get; } =
        [.. Holder.GetManifestResourceNames()
            .Select(Normal)
            .Where(x => x.StartsWith("BuiltIn/", StringComparison.Ordinal))];

    public static string Text(string name)
    {
        var resource = Holder.GetManifestResourceNames().Single(x => Normal(x) == "BuiltIn/" + name);
        using var reader = new StreamReader(Holder.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    public static YamlMappingNode Tree(string name)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text(name)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>The node and every node below it with its path; list items by id or index.</summary>
    public static IEnumerable<(string Path, YamlNode Node)> Walk(YamlNode node, string path = "")
    {
        yield return (path, node);
        var children = node switch
        {
            YamlMappingNode map => map.Children.Select(x => (Step: x.Key.ToString(), x.Value)),
            YamlSequenceNode list => list.Children.Select((x, i) => (Step: Name(x) ?? $"{i}", Value: x)),
            _ => [],
        };
        foreach (var (step, child) in children)
        {
            foreach (var found in Walk(child, path.Length == 0 ? step : $"{path}.{step}"))
            {
                yield return found;
            }
        }
    }

    /// <summary>The node as one line of flow style, without quotes.</summary>
    public static string Flow(YamlNode node) => node switch
    {
        YamlMappingNode map => "{" + string.Join(", ", map.Children.Select(x => $"{x.Key}: {Flow(x.Value)}")) + "}",
        YamlSequenceNode list => "[" + string.Join(", ", list.Children.Select(Flow)) + "]",
        _ => ((YamlScalarNode)node).Value ?? "",
    };

    public static string? Scalar(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? Flow(value) : null;

    private static string? Name(YamlNode node) => node is YamlMappingNode map ? Scalar(map, "id") : null;

    private static string Normal(string name) => name.Replace('\\', '/');
}
