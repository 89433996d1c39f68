using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Relays, satellites and successors against what the scenario has.</summary>
internal static class RelayChecks
{
    /// <summary>
    /// Notes conditions that ask for a relay nobody is or for more satellites than there are, and modules that succeed
    /// themselves.
    /// </summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var satellites = scenario.Modules.Sum(x => (long)x.Satellites);
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

                if (part.Satellites > satellites)
                {
                    context.Meaning(
                        path, $"{part.Satellites} satellites", $"at most {satellites}, those of all modules");
                }
            }
        }

        Successors(scenario, context);
    }

    private static void Successors(Scenario scenario, ReadContext context)
    {
        var before = scenario.Modules
            .Where(x => x.SuccessorOf is not null)
            .DistinctBy(x => x.Id)
            .ToDictionary(x => x.Id, x => x.SuccessorOf!, StringComparer.Ordinal);
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
        all.AddRange(scenario.Milestones.Select(
            x => ($"milestones.{x.Id}.condition", (ConditionDefinition?)x.Condition)));
        all.AddRange(Changes.Of(scenario).Select(x => ($"{x.Path}.condition", x.Change.Condition)));
        return all.Where(x => x.Condition is not null).Select(x => (x.Path, x.Condition!));
    }

    private static IEnumerable<ConditionDefinition> Parts(ConditionDefinition condition) =>
        condition.Groups.SelectMany(Parts).Prepend(condition);
}
