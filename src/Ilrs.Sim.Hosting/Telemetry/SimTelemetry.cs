using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Hosting.Telemetry;

/// <summary>
/// What hosts tell of their work: one source of activities and one meter, both called <see cref="Name"/>. Nobody has to
/// listen; nothing here moves a number of a simulation.
/// </summary>
public static class SimTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Ilrs.Sim";

    private const double SecondsPerYear = 365.25 * 24 * 3600;

    /// <summary>The source of activities.</summary>
    public static ActivitySource Activities { get; } = new(Name, EngineInfo.Version);

    /// <summary>The meter; hosts on clusters add their instruments to it.</summary>
    public static Meter Meter { get; } = new(Name, EngineInfo.Version);

    private static readonly Counter<long> ReplicationCount = Meter.CreateCounter<long>(
        "ilrs.sim.replications", "{replication}", "Replications of runs that were simulated.");

    private static readonly Counter<long> StepCount = Meter.CreateCounter<long>(
        "ilrs.sim.session.steps", "{step}", "Steps in which sessions advanced.");

    private static readonly Counter<double> YearCount = Meter.CreateCounter<double>(
        "ilrs.sim.session.time", "a", "Simulated years that sessions advanced.");

    private static readonly Counter<long> CommandCount = Meter.CreateCounter<long>(
        "ilrs.sim.session.commands", "{command}", "Commands that sessions accepted, by kind.");

    /// <summary>Counts replications of runs.</summary>
    /// <param name="count">How many were simulated.</param>
    public static void AddReplications(long count) => ReplicationCount.Add(count);

    /// <summary>Counts a step of a session.</summary>
    /// <param name="from">Its date before.</param>
    /// <param name="to">Its date after.</param>
    internal static void AddStep(SimTime from, SimTime to)
    {
        StepCount.Add(1);
        YearCount.Add((to.Seconds - from.Seconds) / SecondsPerYear);
    }

    /// <summary>Counts a command that a session accepted.</summary>
    /// <param name="kind">Its kind.</param>
    internal static void AddCommand(SessionCommandKind kind) => CommandCount.Add(
        1, new KeyValuePair<string, object?>("kind", kind.ToString().ToLowerInvariant()));
}
