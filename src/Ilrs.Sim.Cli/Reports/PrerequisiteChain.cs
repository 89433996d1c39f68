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
        Follow(result, DateOf(result, item), 0, [], links);
        return links;
    }

    private static void Follow(
        EnsembleResult result,
        DateSummary date,
        int depth,
        HashSet<TrackedItem> seen,
        List<Link> links)
    {
        var prerequisites = PrerequisitesOf(result, date.Item);
        var repeated = !seen.Add(date.Item) && prerequisites is not null;
        links.Add(new Link(depth, date, repeated));
        if (repeated || prerequisites is null)
        {
            return;
        }

        foreach (var count in prerequisites.Prerequisites)
        {
            Follow(result, DateOf(result, count.Prerequisite), depth + 1, seen, links);
        }
    }

    /// <summary>One line of a chain.</summary>
    /// <param name="Depth">How many prerequisites lie above it.</param>
    /// <param name="Date">Its date.</param>
    /// <param name="Repeated">True when it stands above with its own prerequisites.</param>
    internal readonly record struct Link(int Depth, DateSummary Date, bool Repeated);
}
