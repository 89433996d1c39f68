using System.Diagnostics;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;
using Xunit.Abstractions;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>
/// Runs whose silos, real processes, are killed and started again at random, that of the coordinator included: every
/// one has the figures of the plain ensemble. ILRS_CHAOS_SCHEDULES (default 1) sets how many.
/// </summary>
[Collection(ProcessCollection.Name)]
public sealed class RunKillTests(SiloProcesses silos, ITestOutputHelper output)
{
    [Fact]
    public async Task Run_WhenSiloProcessesAreKilled_HasTheFiguresOfThePlainEnsemble()
    {
        for (var i = 0; i < Schedules.Count; i++)
        {
            var clock = Stopwatch.StartNew();
            var lost = 0;
            await silos.RunAsync($"run schedule {i}", async () => lost = await ScheduleAsync(i));
            output.WriteLine($"schedule {i}: silos lost {lost} times, {clock.Elapsed.TotalSeconds:0.0} s");
        }
    }

    private async Task<int> ScheduleAsync(int number)
    {
        var dice = new Dice(TestSeed.For($"run-kill/{number}"));
        await using var client = await silos.ConnectAsync();
        var run = await Expect.Value(client.Runs.SubmitAsync(RunProof.Request));
        var result = client.Runs.ResultAsync(run.Id);
        var lost = 0;
        for (var most = dice.Between(1, 3); lost < most && !result.IsCompleted; lost++)
        {
            await silos.LoseAsync(dice, moment: 2_000);
        }

        RunProof.IsPlain(await Expect.Value(result));
        var removed = await Expect.Value(client.Runs.RemoveAsync(run.Id));
        Assert.Equal((RunState.Done, RunProof.Request.Replications), (removed.State, removed.Done));
        return lost;
    }
}
