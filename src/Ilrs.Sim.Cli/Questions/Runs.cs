using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Asks something of every replication, on all threads; answers come in their order.</summary>
internal static class Runs
{
    public static T[] All<T>(
        SimulationModel model,
        EnsembleOptions options,
        CliConsole console,
        CancellationToken cancellation,
        Func<Simulator, long, T> ask)
    {
        var answers = new T[checked((int)options.Replications)];
        using var bar = new ProgressBar(console, options.Replications);
        var (gate, done) = (new Lock(), 0L);
        Parallel.For(
            0,
            answers.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation },
            () => new Simulator(model, options.Seed),
            (index, _, simulator) =>
            {
                answers[index] = ask(simulator, index);
                lock (gate)
                {
                    bar.Show(++done);
                }

                return simulator;
            },
            _ => { });
        return answers;
    }
}
