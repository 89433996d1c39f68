using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// Lateness of a tracked item against the plan, split by cause, over the replications in which it came. In each of
/// them the causes sum to the lateness exactly; over the ensemble that holds for sums and means alone.
/// </summary>
/// <param name="Item">The item; it has a date in the plan.</param>
/// <param name="Plan">Its date in the plan.</param>
/// <param name="Reached">Number of replications in which it came.</param>
/// <param name="TotalSeconds">
/// Sum over those replications of held seconds less those of the plan, in the order of <see cref="DelayCause"/>.
/// </param>
public sealed record DelaySummary(
    TrackedItem Item,
    SimTime Plan,
    long Reached,
    IReadOnlyList<Int128> TotalSeconds)
{
    /// <summary>Mean lateness in days; not a number when the item never came.</summary>
    public double MeanDays => Days(TotalSeconds.Aggregate(Int128.Zero, (sum, seconds) => sum + seconds));

    /// <summary>Mean days of a cause, signed; not a number when the item never came.</summary>
    public double MeanDaysOf(DelayCause cause) => Days(TotalSeconds[(int)cause]);

    private double Days(Int128 seconds) => (double)seconds / Reached / Calendar.Day;
}
