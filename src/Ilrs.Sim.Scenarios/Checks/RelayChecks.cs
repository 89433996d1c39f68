using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Relays, satellites and successors against what the scenario has.</summary>
internal static class RelayChecks
{
    /// <summary>
    /// Notes conditions that ask for a relay nobody is, for more satellites than there are or for more modules than
    /// there are lines of succession, and modules that succeed themselves.
    /// </summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var satellites = scenario.Modules.Sum(x => (long)x.Satellites);
        var before = scenario.Modules.Where(x => x.SuccessorOf is not null).DistinctBy(x => x.Id)
            .ToDictionary(x => x.Id, x => x.SuccessorOf!, StringComparer.Ordinal);
        var clients = scenario.Modules.SelectMany(x => x.Relays).ToHashSet();
        foreach (var (path, condition) in Conditions(scenario))
        {
            foreach (var part in Parts(condition))
            {
                if (part.Relay is { } client && !clients.Contains(client))
                {
                    var word = EnumWords.WordOf(client);
                    context.Meaning(path, $"a relay for '{word}'", $"a client that a module has in 'relays'");
                }

                if (part.AtLeast is { } least && Lines(part, before) is { } lines && least > lines)
                {
                    context.Meaning(
                        path,
                        $"at least {least} where a module and its successors count once",
                        $"at most {lines}, the number of items that succeed no other one");
                }

                if (part.Satellites > satellites)
                {
                    context.Meaning(
                        path, $"{part.Satellites} satellites", $"at most {satellites}, those of all modules");
                }
            }
        }

        Successors(before, context);
    }

    /// <summary>
    /// Groups and items of a condition, without modules that succeed one that it names too; null where satellites are
    /// counted.
    /// </summary>
    private static int? Lines(ConditionDefinition condition, Dictionary<string, string> before)
    {
        return condition.Items.Any(x => x.State == ConditionState.Satellites)
            ? null
            : condition.Groups.Count + condition.Items.Count(x => !Succeeds(x));

        bool Succeeds(ConditionItem item)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { item.Entity };
            var at = item.Entity;
            while (item.State is ConditionState.InService or ConditionState.Supplied
                && before.TryGetValue(at, out var earlier) && seen.Add(earlier))
            {
                at = earlier;
                if (condition.Items.Contains(item with { Entity = at }))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static void Successors(Dictionary<string, string> before, ReadContext context)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in before.Keys.Order(StringComparer.Ordinal))
        {
            var chain = new List<string>();
            var at = first;
            while (before.TryGetValue(at, out var earlier) && done.Add(at))
            {
                chain.Add(at);
                at = earlier;
            }

            if (chain.IndexOf(at) is >= 0 and var start)
            {
                context.Meaning(
                    $"modules.{at}.successor_of",
                    $"the ring {CycleCheck.Arrows([.. chain.Skip(start), at])}",
                    "successors that go back to a first module");
            }
        }
    }

    private static IEnumerable<(string Path, ConditionDefinition Condition)> Conditions(Scenario scenario)
    {
        var all = new List<(string Path, ConditionDefinition? Condition)>();
        all.AddRange(scenario.Missions.Select(x => ($"missions.{x.Id}.requires", x.Requires)));
        all.AddRange(scenario.Missions.Select(x => ($"missions.{x.Id}.needs", x.Needs)));
        all.AddRange(scenario.Modules.Select(x => ($"modules.{x.Id}.requires", x.Requires)));
        all.AddRange(scenario.Services.Select(x => ($"services.{x.Id}.requires", x.Requires)));
        all.AddRange(scenario.Milestones.Select(
            x => ($"milestones.{x.Id}.condition", (ConditionDefinition?)x.Condition)));
        all.AddRange(Changes.Of(scenario).Select(x => ($"{x.Path}.condition", x.Change.Condition)));
        return all.Where(x => x.Condition is not null).Select(x => (x.Path, x.Condition!));
    }

    private static IEnumerable<ConditionDefinition> Parts(ConditionDefinition condition) =>
        condition.Groups.SelectMany(Parts).Prepend(condition);
}
