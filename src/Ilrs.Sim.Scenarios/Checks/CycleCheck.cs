using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>
/// Nothing may wait for itself: conditions of missions, modules, services and milestones must not form a ring.
/// </summary>
internal static class CycleCheck
{
    private const int MostShown = 12;

    /// <summary>Notes each ring once, at the condition that closes it.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var graph = new Dictionary<string, Node>(StringComparer.Ordinal);
        void Add(string id, string path, ConditionDefinition? condition) =>
            graph.TryAdd(
                id, new(path, condition is null ? [] : [.. Entities(condition).Order(StringComparer.Ordinal)]));

        foreach (var mission in scenario.Missions)
        {
            ConditionDefinition?[] waits = [mission.Requires, mission.Needs];
            Add(mission.Id, $"missions.{mission.Id}.{(mission.Requires is null ? "needs" : "requires")}", new()
            {
                Groups = [.. waits.OfType<ConditionDefinition>()],
            });
        }

        foreach (var module in scenario.Modules)
        {
            Add(module.Id, $"modules.{module.Id}.requires", module.Requires);
        }

        foreach (var service in scenario.Services)
        {
            Add(OfService(service.Id), $"services.{service.Id}.requires", service.Requires);
        }

        foreach (var milestone in scenario.Milestones)
        {
            var redefined = scenario.Interventions.Where(x => x.Target == milestone.Id).Select(x => x.Condition);
            Add(milestone.Id, $"milestones.{milestone.Id}.condition", new()
            {
                Groups = [milestone.Condition, .. redefined.OfType<ConditionDefinition>()],
            });
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in graph.Keys.Order(StringComparer.Ordinal))
        {
            Follow(id, graph, done, context);
        }
    }

    /// <summary>Walks depth first with its own stack: a chain may be as long as a list.</summary>
    private static void Follow(
        string from,
        Dictionary<string, Node> graph,
        HashSet<string> done,
        ReadContext context)
    {
        var stack = new List<(string Id, int Next)> { (from, 0) };
        var active = new HashSet<string>(StringComparer.Ordinal) { from };
        while (stack.Count > 0 && !done.Contains(from))
        {
            var (id, next) = stack[^1];
            var needs = graph[id].Needs;
            if (next == needs.Count)
            {
                stack.RemoveAt(stack.Count - 1);
                active.Remove(id);
                done.Add(id);
                continue;
            }

            stack[^1] = (id, next + 1);
            var need = needs[next];
            if (active.Contains(need))
            {
                var ring = stack.Select(s => s.Id).SkipWhile(s => s != need).Append(need).ToList();
                context.Meaning(
                    graph[id].Path,
                    $"the ring {Arrows(ring)}",
                    "conditions that do not wait for themselves");
            }
            else if (graph.ContainsKey(need) && !done.Contains(need))
            {
                active.Add(need);
                stack.Add((need, 0));
            }
        }
    }

    /// <summary>A ring in words; of a long one the beginning and the end.</summary>
    public static string Arrows(IReadOnlyList<string> ring) => ring.Count <= MostShown
        ? string.Join(" → ", ring)
        : $"{string.Join(" → ", ring.Take(MostShown - 1))} → … → {ring[^1]} ({ring.Count - 1} in all)";

    /// <summary>Services have ids of their own, which may be those of a mission or module too.</summary>
    private static string OfService(string id) => $"service {id}";

    private static IEnumerable<string> Entities(ConditionDefinition condition) =>
        condition.Items.Where(i => i.IsDated || i.State == ConditionState.Served)
            .Select(i => i.State == ConditionState.Served ? OfService(i.Entity) : i.Entity)
            .Concat(condition.Groups.SelectMany(Entities)).Distinct();

    private sealed record Node(string Path, IReadOnlyList<string> Needs);
}
