using System.Runtime.ExceptionServices;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Studies;

/// <summary>
/// Runs replications and keeps some numbers of each. The result is the same to the bit for every number of threads.
/// </summary>
public static class SampleRunner
{
    /// <summary>Runs replications.</summary>
    /// <param name="model">The compiled scenario.</param>
    /// <param name="options">Number of replications, seed and threads.</param>
    /// <param name="width">Numbers kept of each replication.</param>
    /// <param name="read">Takes them.</param>
    /// <param name="log">True when <paramref name="read"/> is given the log, which takes time.</param>
    /// <param name="progress">Called with the number of replications done, never by two threads at once.</param>
    /// <param name="cancellation">Ends the run between two replications.</param>
    /// <exception cref="SimulationException">A replication ended with an error.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static SampleSet Run(
        SimulationModel model,
        EnsembleOptions options,
        int width,
        SampleReader read,
        bool log = false,
        Action<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        var samples = new SampleSet(options.Replications, width);
        var work = new Work(model, options, samples, read, log, progress, cancellation);
        var threads = new Thread[Math.Min(options.Threads, options.Replications) - 1];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(work.Run) { IsBackground = true, Name = $"samples {i + 2}" };
            threads[i].Start();
        }

        work.Run();
        foreach (var thread in threads)
        {
            thread.Join();
        }

        work.ThrowIfFailed();
        return samples;
    }

    private sealed class Work(
        SimulationModel model,
        EnsembleOptions options,
        SampleSet samples,
        SampleReader read,
        bool log,
        Action<long>? progress,
        CancellationToken cancellation)
    {
        private readonly Lock _gate = new();
        private long _next = -1;
        private long _done;
        private Exception? _failure;

        public void Run()
        {
            try
            {
                var simulator = new Simulator(model, options.Seed);
                var events = new List<TraceEvent>();
                while (_failure is null
                    && Interlocked.Increment(ref _next) is var index && index < options.Replications)
                {
                    cancellation.ThrowIfCancellationRequested();
                    events.Clear();
                    var result = simulator.Run(index, RunMode.Stochastic, log ? events : null);
                    read(result, events, samples.Row(index));
                    lock (_gate)
                    {
                        progress?.Invoke(++_done);
                    }
                }
            }
            catch (Exception e)
            {
                lock (_gate)
                {
                    _failure ??= e;
                }
            }
        }

        public void ThrowIfFailed()
        {
            if (_failure is not null)
            {
                ExceptionDispatchInfo.Throw(_failure);
            }
        }
    }
}
