using System.Collections.Concurrent;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.Orleans.Mapping;
using Ilrs.Sim.Orleans.Tests.Chaos;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;
using Orleans.Core.Internal;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Tests.Runs;

/// <summary>Workers that fail: what passes is repeated, what does not ends the run with one clear error.</summary>
public sealed class RunFailureTests(HookedCluster cluster) : IClassFixture<HookedCluster>, IDisposable
{
    private const string Reason = "as the test wants";
    private const long Replications = 400;
    private static readonly Lazy<EnsembleResult> Plain = new(() => EnsembleRunner.Run(
        EngineReplications.Of(BuiltIn.ReferenceCampaign, 4),
        new EnsembleOptions { Replications = Replications, Seed = 4 }));

    private ClusterHost Host => new(
        cluster.Grains, new ClusterHostOptions { Round = TimeSpan.FromMilliseconds(200) });

    public void Dispose() => Hook(null);

    [Fact]
    public async Task Blocks_WhenTheyFailForAWhile_AreRunAgain()
    {
        string[] faults = ["damaged", "time-out", "silo gone", "cancelled", "unable", "thrown"];
        var failed = new ConcurrentDictionary<long, bool>();
        Hook(async (call, run) => call.Index < faults.Length && failed.TryAdd(call.Index, true)
            ? Fault(faults[call.Index], await run(call with { Shelf = null }))
            : await run(call));
        EnsembleAssert.Same(Plain.Value, await Expect.Value(Host.ResultAsync(await Submit())));
        Assert.Equal(faults.Length, failed.Count);
    }

    [Fact]
    public async Task Block_WhenItIsNotWhereItWasLeft_IsRunAgain()
    {
        var left = 2;
        Hook(async (call, run) => call.Shelf is not null && Interlocked.Decrement(ref left) >= 0
            ? (await run(call with { Shelf = null })) with { Results = null }
            : await run(call));
        EnsembleAssert.Same(Plain.Value, await Expect.Value(Host.ResultAsync(await Submit())));
        Assert.True(left < 2);
    }

    [Theory]
    [InlineData("damaged", "damaged")]
    [InlineData("silo gone", "as the test wants")]
    [InlineData("unable", "as the test wants")]
    [InlineData("thrown", "as the test wants")]
    public async Task Block_WhenItFailsForEver_EndsTheRun(string fault, string reason)
    {
        Hook(async (call, run) => call.Index == 2
            ? Fault(fault, await run(call with { Shelf = null }))
            : await run(call));
        await Fails("Block 2 (replications 128 to 191) failed 3 times, on ", reason);
    }

    [Fact]
    public async Task Engine_WhenOneSiloHasAnother_LeavesTheWorkToTheOther()
    {
        cluster.Hooks[0].Run = (_, _) => Task.FromResult(new BlockAnswer { Verdict = BlockVerdict.WrongEngine });
        EnsembleAssert.Same(Plain.Value, await Expect.Value(Host.ResultAsync(await Submit())));
    }

    [Fact]
    public async Task Engine_WhenEverySiloHasAnother_EndsTheRun()
    {
        Hook((call, run) => run(call with { Engine = "0" }));
        await Fails("No silo runs version", "with which the run began");
    }

    [Fact]
    public async Task Scenario_WhenASiloCannotCompileIt_EndsTheRun()
    {
        Hook((call, run) => run(call with { Model = "none", Scenario = "{\"schema\": 1}" }));
        await Fails("does not compile on a silo", "id");
    }

    [Fact]
    public async Task Coordinator_WhenItEndsAgainAndAgainBeforeABlock_EndsTheRun()
    {
        var id = "";
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Hook(async (_, _) =>
        {
            await cluster.Grains.GetGrain<IEnsembleGrain>(id).AsReference<IGrainManagementExtension>()
                .DeactivateOnIdle();
            await end.Task;
            throw new TimeoutException(Reason);
        });
        id = await Submit();
        await Expect.Error(HostErrorKind.Failed, Host.ResultAsync(id), "began anew 2 times", "0 replications");
        end.SetResult();
    }

    [Fact]
    public async Task Submission_WhenItArrivesAgainAfterTheRemoval_BeginsNothing()
    {
        var request = new RunRequest
        {
            Scenario = new ScenarioChoice { Name = "reference-campaign" }, Replications = 1, Seed = 4,
        };
        var submit = request.ToWire(Guid.NewGuid());
        var directory = cluster.Grains.GetGrain<IRunDirectoryGrain>(0);
        var id = (await directory.SubmitAsync(submit)).Value!.Id;
        await Expect.Value(Host.ResultAsync(id));
        await Expect.Value(Host.RemoveAsync(id));

        var run = cluster.Grains.GetGrain<IEnsembleGrain>(id);
        Assert.Equal(FailureKind.NotFound, (await run.SubmitAsync(submit)).Failure?.Kind);
        await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        Assert.Equal(FailureKind.NotFound, (await run.SubmitAsync(submit)).Failure?.Kind);
        Assert.Equal(FailureKind.NotFound, (await directory.SubmitAsync(submit)).Failure?.Kind);
        await Expect.Error(HostErrorKind.NotFound, Host.StatusAsync(id), id);
    }

    private static BlockAnswer Fault(string fault, BlockAnswer answer) => fault switch
    {
        "damaged" => answer with { Results = [.. answer.Results![..^1], (byte)(answer.Results[^1] ^ 1)] },
        "time-out" => throw new TimeoutException(Reason),
        "silo gone" => throw new SiloUnavailableException(Reason),
        "cancelled" => throw new OperationCanceledException(Reason),
        "unable" => new BlockAnswer { Verdict = BlockVerdict.Unable, Error = Reason },
        _ => throw new InvalidOperationException(Reason),
    };

    private async Task<string> Submit() => (await Expect.Value(Host.SubmitAsync(new RunRequest
    {
        Scenario = new ScenarioChoice { Name = "reference-campaign" },
        Replications = Replications,
        Seed = 4,
    }))).Id;

    private async Task Fails(params string[] words)
    {
        var id = await Submit();
        var error = await Expect.Error(HostErrorKind.Failed, Host.ResultAsync(id), words);
        var status = await Expect.Value(Host.StatusAsync(id));
        Assert.Equal((RunState.Failed, error.Message), (status.State, status.Error?.Message));
        await Expect.Error(HostErrorKind.Failed, Host.PartialAsync(id), words);
    }

    private void Hook(Func<BlockCall, Func<BlockCall, Task<BlockAnswer>>, Task<BlockAnswer>>? run)
    {
        foreach (var hook in cluster.Hooks)
        {
            hook.Run = run;
        }
    }
}
