using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Scorecards;

/// <summary>The shipped targets and alarms, with their sources.</summary>
public static class ScorecardData
{
    private const string Folder = "Scorecards/";

    /// <summary>The targets in the order of the file.</summary>
    public static IReadOnlyList<Target> Targets { get; } = [.. Records("targets", "targets").Select(ReadTarget)];

    /// <summary>The alarms in the order of the file.</summary>
    public static IReadOnlyList<Alarm> Alarms { get; } = [.. Records("alarms", "alarms").Select(ReadAlarm)];

    private static Target ReadTarget(MapNode map) => new()
    {
        Id = Text(map, "id")!,
        PartOf = Text(map, "target")!,
        Question = Text(map, "question")!,
        Value = Text(map, "value"),
        AtLeast = Text(map, "at_least"),
        AtMost = Text(map, "at_most"),
        Unit = Text(map, "unit") ?? "",
        On = Text(map, "on")!,
        Use = Enum.GetValues<TargetUse>().First(use => EnumWords.WordOf(use) == Text(map, "use")),
        Scenario = Text(map, "scenario"),
        Measure = Text(map, "measure"),
        Why = Text(map, "why"),
        Cause = Text(map, "cause"),
        Sources = Texts(map, "sources"),
    };

    private static Alarm ReadAlarm(MapNode map) => new(
        Text(map, "id")!,
        Text(map, "question")!,
        Text(map, "scenario")!,
        Texts(map, "with"),
        Text(map, "measure")!,
        Text(map, "low")!,
        Text(map, "high")!);

    private static IEnumerable<MapNode> Records(string file, string key)
    {
        var name = $"{Folder}{file}.yaml";
        var holder = typeof(ScorecardData).Assembly;
        var resource = holder.GetManifestResourceNames().First(x => x.Replace('\\', '/') == name);
        using var reader = new StreamReader(holder.GetManifestResourceStream(resource)!);
        var findings = new Findings();
        var tree = TreeReader.Read(name, reader.ReadToEnd(), findings) as MapNode
            ?? throw new InvalidOperationException(string.Join('\n', findings.ToList()));
        return ((ListNode)tree[key]!).Items.Cast<MapNode>();
    }

    private static string? Text(MapNode map, string key) => (map[key] as ScalarNode)?.Text;

    private static IReadOnlyList<string> Texts(MapNode map, string key) =>
        map[key] is ListNode list ? [.. list.Items.Cast<ScalarNode>().Select(item => item.Text)] : [];
}
