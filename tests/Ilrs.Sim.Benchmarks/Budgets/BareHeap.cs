namespace Ilrs.Sim.Benchmarks.Budgets;

/// <summary>The peer of the engine: the platform's priority queue and random numbers, nothing else.</summary>
internal static class BareHeap
{
    /// <summary>Runs so many events and gives the last instant.</summary>
    public static long Run(int entities, int events)
    {
        var random = new Random();
        var queue = new PriorityQueue<int, long>(entities);
        for (var i = 0; i < entities; i++)
        {
            queue.Enqueue(i, Next(random));
        }

        var now = 0L;
        for (var i = 0; i < events; i++)
        {
            queue.TryPeek(out var entity, out now);
            queue.DequeueEnqueue(entity, now + Next(random));
        }

        return now;
    }

    private static long Next(Random random) => 1 + (long)(-1_000_000 * Math.Log(1 - random.NextDouble()));
}
