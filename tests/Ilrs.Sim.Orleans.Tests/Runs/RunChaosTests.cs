using System.Diagnostics;
using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.Orleans.Runs;
using Ilrs.Sim.Orleans.Tests.Chaos;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;
using Orleans.Runtime;
using Xunit.Abstractions;

namespace Ilrs.Sim.Orleans.Tests.Runs;

/// <summary>
/// Runs whose silos are stopped and killed, whose coordinator and workers are ended and whose calls are lost and made
/// twice, at random: every one has the figures of the plain ensemble. ILRS_CHAOS_SCHEDULES (default 3) sets how many.
/// </summary>
public sealed class RunChaosTests(ChaosCluster cluster, ITestOutputHelper output) : IClassFixture<ChaosCluster>
{
    private const long Replications = 640;
    private static readonly ClusterHostOptions Waiting = new()
    {
        Round = TimeSpan.FromMilliseconds(300),
        CallTimeout = TimeSpan.FromSeconds(2),
    };

    private static readonly RunRequest Request = new()
    {
        Scenario = new ScenarioChoice { Name = "reference-campaign", Sets = ["horizon=2026-01"] },
        Replications = Replications,
        Seed = 4,
    };

    private static readonly Lazy<EnsembleResult> Plain = new(() => EnsembleRunner.Run(
        EngineReplications.Of(RunSetup.Of(Request).Value!.Model, Request.Seed),
        new EnsembleOptions { Replications = Replications, Seed = Request.Seed }));

    [Fact]
    public async Task Run_WhenSilosGrainsAndCallsAreLost_HasTheFiguresOfThePlainEnsemble()
    {
        var schedules = int.Parse(
            Environment.GetEnvironmentVariable("ILRS_CHAOS_SCHEDULES") ?? "3", CultureInfo.InvariantCulture);
        for (var i = 0; i < schedules; i++)
        {
            var dice = new Dice(TestSeed.For($"run-chaos/{i}"));
            cluster.Faults.Begin(new Dice(TestSeed.For($"run-chaos/calls/{i}")), dice.Number(0, 0.15));
            cluster.Twins.Begin(new Dice(TestSeed.For($"run-chaos/twins/{i}")), dice.Number(0, 0.3));
            cluster.Workers.Run = SlowAsync;
            var clock = Stopwatch.StartNew();
            var told = await Schedule(dice, isWatched: i % 3 != 2);
            output.WriteLine($"schedule {i}: {told} {clock.Elapsed.TotalSeconds:0.0} s");
            cluster.Faults.Begin(dice, 0);
            cluster.Twins.Begin(dice, 0);
        }

        output.WriteLine($"{cluster.Faults.Lost} calls lost, {cluster.Twins.Made} doubled, {cluster.Wakes} reminders");
        Assert.True(schedules == 0 || (cluster.Faults.Lost > 0 && cluster.Twins.Made > 0));
        Assert.True(schedules < 3 || cluster.Wakes > 0);
    }

    /// <summary>One run: somebody waits for its result, or nobody asks until its record says that it is over.</summary>
    private async Task<string> Schedule(Dice dice, bool isWatched)
    {
        var host = new ClusterHost(cluster.Grains, Waiting);
        var run = await Expect.Value(host.SubmitAsync(Request));
        var result = isWatched ? host.ResultAsync(run.Id) : null;
        var told = isWatched ? "watched" : "alone";
        for (var turn = dice.Between(1, 4); turn > 0 && result is not { IsCompleted: true }; turn--)
        {
            await Task.Delay(dice.Between(0, 100));
            told += " " + await LoseAsync(run.Id, isWatched ? dice.Between(0, 3) : dice.Between(0, 1), dice);
        }

        if (!isWatched)
        {
            var grain = cluster.Grains.GetGrain<IEnsembleGrain>(run.Id);
            while (cluster.Record<RunStore>("run", grain) is not { State: not RunStateData.Running })
            {
                await Task.Delay(20);
            }
        }

        EnsembleAssert.Same(Plain.Value, await Expect.Value(result ?? host.ResultAsync(run.Id)));
        var removed = await Expect.Value(host.RemoveAsync(run.Id));
        Assert.Equal((RunState.Done, Replications), (removed.State, removed.Done));
        return told;
    }

    // A run is over in no time: something must be left to lose.
    private static async Task<BlockAnswer> SlowAsync(BlockCall call, Func<BlockCall, Task<BlockAnswer>> run)
    {
        await Task.Delay((int)(call.Index * 7 % 5) * 40);
        return await run(call);
    }

    private async Task<string> LoseAsync(string id, int what, Dice dice)
    {
        var coordinator = cluster.Grains.GetGrain<IEnsembleGrain>(id);
        switch (what)
        {
            case 0:
                await cluster.LoseSiloOfAsync(coordinator, dice);
                return "silo-of-coordinator";
            case 1:
                await cluster.LoseSiloAsync(dice);
                return "silo";
            case 2:
                await cluster.DeactivateAsync(coordinator);
                return "coordinator";
            default:
                var silo = dice.Pick(cluster.Cluster.Silos.ToArray()).SiloAddress.ToParsableString();
                await cluster.DeactivateAsync(cluster.Grains.GetGrain<IReplicationWorkerGrain>(
                    string.Create(CultureInfo.InvariantCulture, $"{id}/{silo}/{dice.Between(0, 2)}")));
                return "worker";
        }
    }
}
