using System.Diagnostics;

namespace Ilrs.Sim.Benchmarks.Budgets;

/// <summary>Times an action several times after a warm-up; the median is the figure.</summary>
internal static class Measurement
{
    /// <summary>Seconds of each of <paramref name="runs"/> runs, sorted.</summary>
    public static double[] Seconds(int runs, Action action)
    {
        action();
        var seconds = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            action();
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds;
    }

    /// <summary>Bytes that the calling thread allocates in an action, after a warm-up.</summary>
    public static long Allocated(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
