namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>How plans move in one stage, over all classes.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Moves">Moves seen.</param>
/// <param name="Months">Months watched.</param>
/// <param name="Hazard">Moves a month of a class with rate 1.</param>
/// <param name="MedianMonths">Median size of a move to a later date.</param>
/// <param name="Sigma">Standard deviation of the logarithm of the size.</param>
public sealed record StageFit(
    PlanStage Stage, int Moves, double Months, double Hazard, double MedianMonths, double Sigma);
