namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>
/// History and simulation of one class: missions whose first plan lay before the date of the history, from the first
/// plan to the launch, or to that date for those that have not flown.
/// </summary>
/// <param name="Class">The class.</param>
/// <param name="Missions">Missions compared.</param>
/// <param name="Months">Mean lateness in history, months.</param>
/// <param name="SimulatedMonths">Mean lateness in the simulation, months.</param>
/// <param name="Flown">Share that had flown by the date.</param>
/// <param name="SimulatedFlown">The same in the simulation.</param>
/// <param name="Low">The mean lateness of the class that a tenth of the replications lie below, months.</param>
/// <param name="High">The mean lateness of the class that a tenth of the replications lie above, months.</param>
public sealed record ReplayRow(
    string Class,
    int Missions,
    double Months,
    double SimulatedMonths,
    double Flown,
    double SimulatedFlown,
    double Low,
    double High)
{
    /// <summary>Whether the history lies where eight of ten replications do.</summary>
    public bool Matches => Months >= Low && Months <= High;
}
