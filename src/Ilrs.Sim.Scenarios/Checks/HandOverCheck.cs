using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Cargo that is handed over must arrive somewhere: hand-overs must not form a ring.</summary>
internal static class HandOverCheck
{
    /// <summary>Notes each ring once, at the mission with the first id.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var next = scenario.Missions
            .Where(m => m.HandOverTo is { } other && other != m.Id)
            .DistinctBy(m => m.Id)
            .ToDictionary(m => m.Id, m => m.HandOverTo!, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in next.Keys.Order(StringComparer.Ordinal))
        {
            var chain = new List<string>();
            var at = first;
            while (next.TryGetValue(at, out var following) && done.Add(at))
            {
                chain.Add(at);
                at = following;
            }

            var start = chain.IndexOf(at);
            if (start >= 0)
            {
                context.Meaning(
                    $"missions.{at}.hand_over_to",
                    $"the ring {CycleCheck.Arrows([.. chain.Skip(start), at])}",
                    "hand-overs that end at a mission that keeps the cargo");
            }
        }
    }
}
