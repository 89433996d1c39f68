namespace Ilrs.Sim.Core.Results;

/// <summary>Explains how much later than in the plan something came, cause by cause.</summary>
public static class Lateness
{
    /// <summary>
    /// The signed lines of one tracked item in seconds; they sum exactly to its date less the plan's.
    /// </summary>
    /// <remarks>
    /// A mission's lines are its held seconds less those of the plan. The wait of a module for what it requires, and
    /// the whole of a milestone, is explained by the prerequisite that came last: its lines, plus a line
    /// <see cref="DelayCause.Float"/> for the rest.
    /// </remarks>
    /// <param name="tracked">The tracked items.</param>
    /// <param name="result">The replication.</param>
    /// <param name="plan">The plan of the same scenario.</param>
    /// <param name="item">Index of the tracked item.</param>
    /// <param name="lines">Receives <see cref="ReplicationResult.CauseCount"/> numbers.</param>
    /// <returns>False when the item came in only one of the two, or in neither: it has no lateness.</returns>
    public static bool TryExplain(
        IReadOnlyList<TrackedItem> tracked,
        ReplicationResult result,
        ReplicationResult plan,
        int item,
        Span<long> lines)
    {
        lines[..ReplicationResult.CauseCount].Clear();
        if (result.Dates[item].IsNever || plan.Dates[item].IsNever)
        {
            return false;
        }

        Explain(tracked, result, plan, item, lines);
        return true;
    }

    private static void Explain(
        IReadOnlyList<TrackedItem> tracked,
        ReplicationResult result,
        ReplicationResult plan,
        int item,
        Span<long> lines)
    {
        var late = result.Dates[item] - plan.Dates[item];
        var kind = tracked[item].Kind;
        var last = result.Last[item];
        var inherits = kind is TrackedKind.Commissioning or TrackedKind.Milestone
            && last >= 0 && !result.Dates[last].IsNever && !plan.Dates[last].IsNever;
        if (inherits)
        {
            Explain(tracked, result, plan, last, lines);
        }

        for (var cause = 0; cause < ReplicationResult.CauseCount; cause++)
        {
            if (cause != (int)DelayCause.Prerequisite || !inherits)
            {
                var cell = (item * ReplicationResult.CauseCount) + cause;
                lines[cause] += result.Held[cell] - plan.Held[cell];
            }
        }

        var sum = 0L;
        for (var cause = 0; cause < ReplicationResult.CauseCount; cause++)
        {
            sum += lines[cause];
        }

        lines[(int)DelayCause.Float] += late - sum;
    }
}
