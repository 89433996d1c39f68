namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>What was said of the launch of one mission, and when it flew.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Class">Its class: country and kind.</param>
/// <param name="Vehicle">Its launch vehicle; empty when it is not known.</param>
/// <param name="Polar">True when the Sun at its landing site leaves it only seasons to land.</param>
/// <param name="Launched">Launch date; null when it had not flown by the date of the history.</param>
/// <param name="Statements">In the order in which they were said; before the launch.</param>
public sealed record PlannedMission(
    string Id,
    string Class,
    string Vehicle,
    bool Polar,
    DateOnly? Launched,
    IReadOnlyList<PlanStatement> Statements);
