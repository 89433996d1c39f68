using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Orleans.Benchmarks;

/// <summary>What the parts of a run cost on one thread: those of a block, and those that come once.</summary>
internal static class PartsReport
{
    private const string Scenario = "programme-2026";

    public static void Run(bool isQuick)
    {
        var blocks = isQuick ? 4 : 20;
        var total = (long)blocks * ReplicationBlock.Size * 100;
        Console.WriteLine($"{Scenario}: parts of a run, medians of processor time in ms [lowest, highest]");
        var document = Time("compile the document", 3, () => ScenarioLoader.Load(Scenario).Document!.DocumentText);
        var model = Time("  the same from its JSON, as silos and clients do", 3, () => SimulationModel.Compile(
            ScenarioLoader.LoadText("scenario", document).Document!.Scenario));
        var source = Time("run the plan", 5, () => EngineReplications.Of(model, 1));
        var (block, restored) = (new ReplicationBlock(model.Layout), new ReplicationBlock(model.Layout));
        var (run, sums) = (source.OpenWorker(), new EnsembleSums(source, 1, total));
        var (replications, save, restore, add) = (new Spread(), new Spread(), new Spread(), new Spread());
        for (var i = 0; i < blocks; i++)
        {
            var index = i;
            byte[] bytes = [];
            replications.Add(Milliseconds(() => block.Run(index, total, run)));
            save.Add(Milliseconds(() => bytes = block.Save()));
            restore.Add(Milliseconds(() => restored.Restore(bytes)));
            add.Add(Milliseconds(() => sums.Add(restored)));
            if (i == blocks - 1)
            {
                Console.WriteLine($"  a block has {bytes.Length / 1e6:0.0} MB");
            }
        }

        Print("block: 64 replications", replications);
        Print("block: to bytes", save);
        Print("block: from bytes", restore);
        Print("block: added to the sums", add);
        var saved = Time("sums: to bytes", 5, sums.Save);
        Console.WriteLine($"  sums of {sums.Replications:N0} replications have {saved.Length / 1e6:0.0} MB");
        Time("sums: from bytes", 5, () => EnsembleSums.Restore(source, saved));
        Time("sums: figures", 5, sums.Summarise);
    }

    private static T Time<T>(string what, int runs, Func<T> action)
    {
        var (spread, first, result) = (new Spread(), 0.0, default(T)!);
        first = Milliseconds(() => result = action());
        for (var i = 0; i < runs; i++)
        {
            spread.Add(Milliseconds(() => result = action()));
        }

        Console.WriteLine($"{what,-60} {spread.Text("0.00")}, the first time {first:0}");
        return result;
    }

    private static double Milliseconds(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static void Print(string what, Spread spread) => Console.WriteLine($"{what,-60} {spread.Text("0.00")}");
}
