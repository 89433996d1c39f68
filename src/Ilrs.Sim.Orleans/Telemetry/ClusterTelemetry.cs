using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ilrs.Sim.Hosting.Telemetry;

namespace Ilrs.Sim.Orleans.Telemetry;

/// <summary>What a silo tells of its work, beside what every host does: instruments of the one meter.</summary>
internal static class ClusterTelemetry
{
    private static readonly Counter<long> SliceCount = Counter(
        "ilrs.sim.slices", "{slice}", "Slices of sessions that were sent to entities.");

    private static readonly Counter<long> CallCount = Counter(
        "ilrs.sim.entity.calls", "{call}", "Calls to entities, without repeated ones.");

    private static readonly Counter<long> RepeatCount = Counter(
        "ilrs.sim.entity.repeats", "{call}", "Calls to entities that were made again, by reason: lost or unknown.");

    private static readonly Counter<long> SeedCount = Counter(
        "ilrs.sim.entity.seeds", "{seed}", "Entities that were seeded with a state.");

    private static readonly Counter<long> RollBackCount = Counter(
        "ilrs.sim.session.rollbacks", "{step}", "Steps of sessions that were given up and rolled back.");

    private static readonly Counter<long> BlockCount = Counter(
        "ilrs.sim.blocks", "{block}", "Blocks of replications that were simulated.");

    private static readonly Histogram<double> BlockTime = SimTelemetry.Meter.CreateHistogram<double>(
        "ilrs.sim.block.duration", "s", "Time that a block of replications took.");

    private static readonly Counter<long> LostBlockCount = Counter(
        "ilrs.sim.blocks.lost", "{block}", "Blocks of replications that were given out again.");

    private static readonly Counter<long> WriteCount = Counter(
        "ilrs.sim.storage.writes", "{write}", "Writes of records, by record (session, run, directory) and outcome.");

    private static readonly Histogram<double> WriteTime = SimTelemetry.Meter.CreateHistogram<double>(
        "ilrs.sim.storage.write.duration", "s", "Time that the write of a record took.");

    /// <summary>Counts a slice and the calls of its entities.</summary>
    public static void AddSlice(int calls)
    {
        SliceCount.Add(1);
        CallCount.Add(calls);
    }

    /// <summary>Counts a call to an entity that is made again.</summary>
    /// <param name="isLost">True when there was no answer; false when the entity had to be seeded first.</param>
    public static void AddRepeat(bool isLost) =>
        RepeatCount.Add(1, new KeyValuePair<string, object?>("reason", isLost ? "lost" : "unknown"));

    /// <summary>Counts an entity that was seeded.</summary>
    public static void AddSeed() => SeedCount.Add(1);

    /// <summary>Counts a step that was rolled back.</summary>
    public static void AddRollBack() => RollBackCount.Add(1);

    /// <summary>Counts a block that was simulated.</summary>
    /// <param name="replications">Its replications.</param>
    /// <param name="began">Time stamp of its beginning.</param>
    public static void AddBlock(long replications, long began)
    {
        BlockCount.Add(1);
        SimTelemetry.AddReplications(replications);
        BlockTime.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    /// <summary>Counts a block that is given out again.</summary>
    public static void AddLostBlock() => LostBlockCount.Add(1);

    /// <summary>Writes a record, and counts the write.</summary>
    /// <param name="record">What kind of record it is.</param>
    /// <param name="write">Writes it.</param>
    public static async Task WriteAsync(string record, Func<Task> write)
    {
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            await write();
            outcome = "written";
        }
        finally
        {
            var (what, how) = (
                new KeyValuePair<string, object?>("record", record),
                new KeyValuePair<string, object?>("outcome", outcome));
            WriteCount.Add(1, what, how);
            WriteTime.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, what, how);
        }
    }

    private static Counter<long> Counter(string name, string unit, string description) =>
        SimTelemetry.Meter.CreateCounter<long>(name, unit, description);
}
