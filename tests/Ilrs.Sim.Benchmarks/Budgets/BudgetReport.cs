using System.Diagnostics;
using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Benchmarks.Budgets;

/// <summary>Measures the stated budgets, each beside its peer where there is one, and prints one table.</summary>
internal static class BudgetReport
{
    private static int s_runs = 5;

    /// <summary>
    /// Runs one section, or all of them: each in a process of its own, because the compiler tunes a process to the
    /// entities that it met first.
    /// </summary>
    public static int Run(IReadOnlyList<string> options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var quick = options.Contains("quick");
        s_runs = quick ? 1 : 5;
        switch (options.FirstOrDefault(x => x != "quick"))
        {
            case "timers":
                Timers(1_000);
                Timers(10_000);
                return 0;
            case "campaign":
                Campaign();
                return 0;
            case "programme":
                Programme();
                return 0;
            case "memory":
                Memory(quick);
                return 0;
            case null:
                Console.WriteLine(
                    $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, "
                    + $"engine {EngineInfo.Version}; median of {s_runs} runs after a warm-up [fastest, slowest]");
                return All(quick);
            default:
                Console.Error.WriteLine("budgets [timers|campaign|programme|memory] [quick]");
                return 2;
        }
    }

    private static int All(bool quick)
    {
        foreach (var section in (string[])["timers", "campaign", "programme", "memory"])
        {
            string[] words = quick ? ["budgets", section, "quick"] : ["budgets", section];
            using var process = Process.Start(Path.Combine(AppContext.BaseDirectory, "Ilrs.Sim.Benchmarks"), words);
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                return process.ExitCode;
            }
        }

        return 0;
    }

    private static void Timers(int entities)
    {
        var calendar = Ilrs.Sim.Core.Time.Calendar.Gregorian;
        var start = calendar.Date(2026, 1, 1);
        var events = 2_000_000;
        var span = 1_000_000L * events / entities;
        var scenario = new Scenario { Id = "timers", Start = start, Horizon = start + span };
        var externals = Enumerable.Range(0, entities)
            .Select(i => new ExternalEntity($"t{i:00000}", static (identity, _) => new TimerEntity(identity)))
            .ToArray();
        var simulator = new Simulator(SimulationModel.Compile(scenario, externals), 1);
        var handled = simulator.Run(0).Handled;
        var seconds = Measurement.Seconds(s_runs, () => simulator.Run(0));
        Rate($"engine, {entities:N0} re-arming timers, events/s", handled, seconds);
        Line($"  allocated per event, bytes", (double)Measurement.Allocated(() => simulator.Run(0)) / handled);
        Rate($"  peer: bare heap of the platform, events/s", events, Measurement.Seconds(
            s_runs, () => BareHeap.Run(entities, events)));
    }

    private static void Campaign()
    {
        var model = Compile("reference-campaign");
        var simulator = new Simulator(model, 1);
        const int Replications = 500;
        Rate("reference-campaign, one core, replications/s", Replications, Measurement.Seconds(s_runs, () =>
        {
            for (var i = 0; i < Replications; i++)
            {
                simulator.Run(i);
            }
        }));
        Line("  allocated per replication, bytes", Measurement.Allocated(() => simulator.Run(7)));
        Line("  messages handled per replication", simulator.Run(7).Handled);
        var random = new Random();
        Rate("  peer: hand-written loop, replications/s", Replications, Measurement.Seconds(s_runs, () =>
        {
            for (var i = 0; i < Replications; i++)
            {
                HandWrittenCampaign.Run(random);
            }
        }));
        foreach (var threads in (int[])[1, 2])
        {
            var seconds = Measurement.Seconds(s_runs, () => Ensemble(model, 2_000, threads));
            Rate($"reference-campaign, ensemble with statistics, {threads} threads, replications/s", 2_000, seconds);
        }
    }

    private static void Programme()
    {
        var model = Compile("programme-2026");
        var simulator = new Simulator(model, 1);
        const int Replications = 300;
        var seconds = Measurement.Seconds(s_runs, () =>
        {
            for (var i = 0; i < Replications; i++)
            {
                simulator.Run(i);
            }
        });
        var each = seconds[seconds.Length / 2] / Replications;
        Line("programme-2026, one replication with all metrics, ms", each * 1_000);
        Line("  metric cells", model.Layout.CellCount);
        Line("  messages handled per replication", simulator.Run(7).Handled);
        Line("  allocated per replication, bytes", Measurement.Allocated(() => simulator.Run(7)));
        seconds = Measurement.Seconds(s_runs, () => Ensemble(model, 1_000, 2));
        Line("programme-2026, 1,000 replications with quantiles, 2 threads, s", seconds[seconds.Length / 2]);
        var changed = Compile("programme-2026", "az-2023-statement");
        seconds = Measurement.Seconds(s_runs, () =>
        {
            Ensemble(model, 200, 2);
            Ensemble(changed, 200, 2);
        });
        Line("programme-2026 and an overlay, 200 + 200 replications, 2 threads, s", seconds[seconds.Length / 2]);
    }

    private static void Memory(bool quick)
    {
        var model = Compile("programme-2026");
        foreach (var replications in quick ? (int[])[1_000] : [1_000, 10_000, 100_000])
        {
            GC.Collect();
            Ensemble(model, replications, 2);
            var peak = Environment.WorkingSet;
            Line($"programme-2026, working set after {replications:N0} replications, MiB", peak / 1_048_576.0);
        }
    }

    private static void Ensemble(SimulationModel model, long replications, int threads) =>
        EnsembleRunner.Run(
            EngineReplications.Of(model, 1), new EnsembleOptions { Replications = replications, Threads = threads });

    private static SimulationModel Compile(string name, params string[] overlays)
    {
        var loaded = ScenarioLoader.Load(name, overlays);
        return loaded.Document is { } document
            ? SimulationModel.Compile(document.Scenario)
            : throw new InvalidOperationException(string.Join("\n", loaded.Diagnostics));
    }

    private static void Rate(string what, long count, double[] seconds) => Console.WriteLine(
        $"{what,-72} {count / seconds[seconds.Length / 2],14:N0} [{count / seconds[0]:N0}, {count / seconds[^1]:N0}]");

    private static void Line(string what, double value) => Console.WriteLine($"{what,-72} {value,14:N2}");
}
