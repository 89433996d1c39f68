namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>Somebody said at a date that a mission flies within a window.</summary>
/// <param name="SaidFrom">First day on which it can have been said.</param>
/// <param name="SaidTo">Last day on which it can have been said; from the day after it is known for certain.</param>
/// <param name="From">First day of the window.</param>
/// <param name="To">Last day of the window.</param>
public sealed record PlanStatement(DateOnly SaidFrom, DateOnly SaidTo, DateOnly From, DateOnly To);
