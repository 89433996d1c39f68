namespace Ilrs.Sim.Core.Results;

/// <summary>Time step of a metric.</summary>
public enum MetricStep
{
    /// <summary>One number for the whole replication.</summary>
    Total,

    /// <summary>One number for each calendar year.</summary>
    Yearly,

    /// <summary>One number for each calendar month.</summary>
    Monthly,
}
