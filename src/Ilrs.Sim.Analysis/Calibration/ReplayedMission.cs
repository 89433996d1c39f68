namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>One mission of the history and its simulations.</summary>
/// <param name="Mission">The mission.</param>
/// <param name="Months">From its first plan to its launch or to the date of the history, months.</param>
/// <param name="Simulated">The same in each replication, in order of size.</param>
/// <param name="SimulatedFlown">Share of replications in which it had flown by then.</param>
/// <param name="Replications">As <paramref name="Simulated"/>, in the order of the replications.</param>
public sealed record ReplayedMission(
    PlannedMission Mission,
    double Months,
    IReadOnlyList<double> Simulated,
    double SimulatedFlown,
    IReadOnlyList<double> Replications)
{
    /// <summary>
    /// Share of simulations below the history, those at the same lateness counted half: near 0 or 1 when it surprises.
    /// </summary>
    public double Rank
    {
        get
        {
            var below = Simulated.Count(x => x < Months - 0.01);
            var same = Simulated.Count(x => Math.Abs(x - Months) <= 0.01);
            return (below + (same / 2.0)) / Simulated.Count;
        }
    }
}
