using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Which dates are no projection but what has happened.</summary>
internal static class KnownDates
{
    /// <summary>True when a date is known: by an actual, or in the known past of every replication.</summary>
    public static bool IsKnown(Scenario scenario, TrackedItem item, DateCounts counts)
    {
        if (counts.Count == 0 || counts.Came < counts.Count || counts.Moments.SquaredDeviations > 0)
        {
            return false;
        }

        // A milestone that rests on actuals which are known alone is known as they are.
        return counts.Quantile(100) <= scenario.AsOf || scenario.Interventions.Any(
            change => change.Kind == InterventionKind.Actual
                && (item.Kind == TrackedKind.Milestone
                    ? counts.Quantile(100) <= change.AsOf
                    : change.Target == item.Id && (change.Event, item.Kind) is
                        (ActualEvent.Launched, TrackedKind.Launch) or (ActualEvent.Arrived, TrackedKind.Arrival)));
    }
}
