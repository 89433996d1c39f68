using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.TestKit.Sources;

/// <summary>What request sources measure, over their measured requests.</summary>
public static class SourceMetrics
{
    /// <summary>Requests that were granted.</summary>
    public static MetricSpec Granted { get; } = Of("granted", "1", "Requests that were granted.");

    /// <summary>Requests that were refused.</summary>
    public static MetricSpec Refused { get; } = Of("refused", "1", "Requests that were refused.");

    /// <summary>Sum of the waits of granted requests.</summary>
    public static MetricSpec Waited { get; } = Of("waited", "s", "Sum of the waits of granted requests.");

    /// <summary>Granted requests whose wait was long.</summary>
    public static MetricSpec WaitedLong { get; } = Of("waited-long", "1", "Granted requests whose wait was long.");

    /// <summary>Sum of the times from grant to end of course.</summary>
    public static MetricSpec InCourse { get; } = Of("in-course", "s", "Sum of the times from grant to end of course.");

    /// <summary>Courses that ended without dropping out.</summary>
    public static MetricSpec Completed { get; } = Of("completed", "1", "Courses that ended without dropping out.");

    /// <summary>Largest number of courses at once, over all requests.</summary>
    public static MetricSpec MostAtOnce { get; } = Of("most-at-once", "1", "Largest number of courses at once.");

    /// <summary>Sum of the stand-down seconds that the vehicle family named.</summary>
    public static MetricSpec StoodDown { get; } = Of("stood-down", "s", "Sum of the stand-down seconds named.");

    /// <summary>Launches that failed.</summary>
    public static MetricSpec Failed { get; } = Of("failed", "1", "Launches that failed.");

    private static MetricSpec Of(string name, string unit, string meaning) =>
        new(name, unit, EntityKind.External, MetricStep.Total, MetricEstimator.Sum, null, meaning);
}
