using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Follows prerequisites from an item down to what needs nothing.</summary>
internal static class PrerequisiteChain
{
    /// <summary>The date of an item.</summary>
    public static DateSummary DateOf(EnsembleResult result, TrackedItem item) =>
        result.Dates.First(date => date.Item == item);

    /// <summary>The prerequisites of an item; those of an arrival are those of its launch.</summary>
    public static PrerequisiteSummary? PrerequisitesOf(EnsembleResult result, TrackedItem item)
    {
        var kind = item.Kind == TrackedKind.Arrival ? TrackedKind.Launch : item.Kind;
        return result.Prerequisites.FirstOrDefault(summary => summary.Item.Id == item.Id && summary.Item.Kind == kind);
    }

    /// <summary>The item and, below each, its prerequisites; what stands above already is not opened again.</summary>
    public static IReadOnlyList<Link> Of(EnsembleResult result, TrackedItem item)
    {
        var links = new List<Link>();
        Follow(result, DateOf(result, item), 0, idle: false, [], links);
        return links;
    }

    private static void Follow(
        EnsembleResult result,
        DateSummary date,
        int depth,
        bool idle,
        HashSet<(TrackedItem Item, bool Idle)> seen,
        List<Link> links)
    {
        var prerequisites = PrerequisitesOf(result, date.Item);
        // What stands only where nobody looks is opened again where somebody does.
        var first = seen.Add((date.Item, idle)) && !(idle && seen.Contains((date.Item, false)));
        var repeated = !first && prerequisites is not null;
        links.Add(new Link(depth, date, repeated, idle));
        if (repeated || prerequisites is null)
        {
            return;
        }

        // Those that ever came last stand first, so that they are opened where they matter.
        foreach (var count in prerequisites.Prerequisites.OrderBy(count => count.Last == 0))
        {
            var never = idle || count.Last == 0;
            Follow(result, DateOf(result, count.Prerequisite), depth + 1, never, seen, links);
        }
    }

    /// <summary>One line of a chain.</summary>
    /// <param name="Depth">How many prerequisites lie above it.</param>
    /// <param name="Date">Its date.</param>
    /// <param name="Repeated">True when it stands above with its own prerequisites.</param>
    /// <param name="Idle">True when it, or what it leads to, came last in no replication.</param>
    internal readonly record struct Link(int Depth, DateSummary Date, bool Repeated, bool Idle);
}
