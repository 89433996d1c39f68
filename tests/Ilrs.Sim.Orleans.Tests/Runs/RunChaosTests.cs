using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.Orleans.Tests.Chaos;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Runs;

/// <summary>
/// Runs whose silos are stopped and killed, whose coordinator is ended and whose calls are lost, at random: every one
/// has the figures of the plain ensemble. ILRS_CHAOS_SCHEDULES (default 1) sets how many.
/// </summary>
public sealed class RunChaosTests(ChaosCluster cluster) : IClassFixture<ChaosCluster>
{
    private const long Replications = 1_000;
    private static readonly Lazy<EnsembleResult> Plain = new(() => EnsembleRunner.Run(
        EngineReplications.Of(BuiltIn.ReferenceCampaign, 4),
        new EnsembleOptions { Replications = Replications, Seed = 4 }));

    [Fact]
    public async Task Run_WhenSilosGrainsAndCallsAreLost_HasTheFiguresOfThePlainEnsemble()
    {
        var schedules = int.Parse(
            Environment.GetEnvironmentVariable("ILRS_CHAOS_SCHEDULES") ?? "1", CultureInfo.InvariantCulture);
        for (var i = 0; i < schedules; i++)
        {
            var dice = new Dice(TestSeed.For($"run-chaos/{i}"));
            cluster.Faults.Begin(new Dice(TestSeed.For($"run-chaos/calls/{i}")), dice.Number(0, 0.15));
            await Schedule(dice);
            cluster.Faults.Begin(dice, 0);
        }

        Assert.True(schedules == 0 || cluster.Faults.Lost > 0);
    }

    private async Task Schedule(Dice dice)
    {
        var host = new ClusterHost(
            cluster.Grains, new ClusterHostOptions { CallTimeout = TimeSpan.FromSeconds(3) });
        var run = await Expect.Value(host.SubmitAsync(new RunRequest
        {
            Scenario = new ScenarioChoice { Name = "reference-campaign" },
            Replications = Replications,
            Seed = 4,
        }));
        var result = host.ResultAsync(run.Id);
        for (var turn = dice.Between(1, 3); turn > 0 && !result.IsCompleted; turn--)
        {
            await Task.Delay(dice.Between(0, 300));
            if (dice.Chance(0.5))
            {
                await cluster.LoseSiloAsync(dice);
            }
            else
            {
                await cluster.DeactivateAsync(cluster.Grains.GetGrain<IEnsembleGrain>(run.Id));
            }
        }

        EnsembleAssert.Same(Plain.Value, await Expect.Value(result));
        var removed = await Expect.Value(host.RemoveAsync(run.Id));
        Assert.Equal((RunState.Done, Replications), (removed.State, removed.Done));
    }
}
