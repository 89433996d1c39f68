namespace Ilrs.Sim.Scenarios.Scorecards;

/// <summary>What a target may be used for.</summary>
public enum TargetUse
{
    /// <summary>The model is fitted on it: agreement proves little.</summary>
    Calibrate,

    /// <summary>No fit ever sees it.</summary>
    Check,

    /// <summary>It says whether a mechanism is there, not how large a number is.</summary>
    Structural,
}
