namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>Stages by the time left to the launch as it is planned; those of the model.</summary>
public enum PlanStage
{
    /// <summary>36 months or more.</summary>
    Study,

    /// <summary>From 12 to 36 months.</summary>
    Hardware,

    /// <summary>From 3 to 12 months.</summary>
    Integration,

    /// <summary>Less than 3 months.</summary>
    Pad,
}
