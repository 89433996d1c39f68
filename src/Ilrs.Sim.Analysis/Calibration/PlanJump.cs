namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>One move of a plan.</summary>
/// <param name="Stage">Where the mission stood by the plan before.</param>
/// <param name="Months">How far the plan moved; negative to an earlier date.</param>
/// <param name="Year">Calendar year in which it moved.</param>
public sealed record PlanJump(PlanStage Stage, double Months, int Year);
