namespace Ilrs.Sim.Core.Results;

/// <summary>What the number of one step means.</summary>
public enum MetricEstimator
{
    /// <summary>Sum over the step.</summary>
    Sum,

    /// <summary>Value at the end of the step.</summary>
    Last,

    /// <summary>Time-weighted mean over the step.</summary>
    Mean,
}
