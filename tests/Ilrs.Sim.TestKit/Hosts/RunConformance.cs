using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Xunit;

namespace Ilrs.Sim.TestKit.Hosts;

/// <summary>What every host of runs must do: give fingerprint and figures of the plain embedded ensemble.</summary>
public abstract class RunConformance
{
    private const long Endless = 100_000_000;

    /// <summary>The built-in scenarios; the what-ifs too where everything is asked for.</summary>
    public static TheoryData<string> Scenarios => [.. ConformanceScenarios.Names];

    /// <summary>A host of runs without any.</summary>
    protected abstract IRunHost NewHost();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Run_WhenDone_HasTheFiguresOfThePlainEnsemble(string scenario)
    {
        var host = NewHost();
        var run = await Expect.Value(host.SubmitAsync(Request(scenario, 100)));
        EnsembleAssert.Same(Plain(scenario, 100), await Expect.Value(host.ResultAsync(run.Id)));
        var status = await Expect.Value(host.StatusAsync(run.Id));
        Assert.Equal((RunState.Done, 100L), (status.State, status.Done));
        EnsembleAssert.Same(Plain(scenario, 100), await Expect.Value(host.PartialAsync(run.Id)));
    }

    [Fact]
    public async Task Partial_WhenTheRunGoesOn_IsTheRunOfTheFirstReplications()
    {
        var host = NewHost();
        var run = await Expect.Value(host.SubmitAsync(Request("reference-campaign", Endless)));
        var partial = await Expect.Value(host.PartialAsync(run.Id));
        Assert.Equal(0, partial.Replications % 64);
        EnsembleAssert.Same(Plain("reference-campaign", partial.Replications), partial);
        Assert.Equal(RunState.Cancelled, (await Expect.Value(host.CancelAsync(run.Id))).State);
    }

    [Fact]
    public async Task Run_WhenCancelled_LeavesNothingAndSaysSo()
    {
        var host = NewHost();
        var running = await Expect.Value(host.SubmitAsync(Request("reference-campaign", Endless)));
        var waiting = await Expect.Value(host.SubmitAsync(Request("reference-campaign", Endless)));
        foreach (var id in new[] { waiting.Id, running.Id })
        {
            Assert.Equal(RunState.Cancelled, (await Expect.Value(host.CancelAsync(id))).State);
            await Expect.Error(HostErrorKind.Cancelled, host.ResultAsync(id), id);
            await Expect.Error(HostErrorKind.Cancelled, host.PartialAsync(id), id);
        }
    }

    [Fact]
    public async Task Progress_WhenWatched_RisesToTheEnd()
    {
        var host = NewHost();
        var run = await Expect.Value(host.SubmitAsync(Request("reference-campaign", 500)));
        var seen = new List<RunStatus>();
        await foreach (var status in host.WatchAsync(run.Id))
        {
            seen.Add(status);
        }

        Assert.Equal(seen.Select(x => x.Done).Order(), seen.Select(x => x.Done));
        Assert.Equal((RunState.Done, 500L), (seen[^1].State, seen[^1].Done));
    }

    [Fact]
    public async Task Waiting_WhenCancelled_LeavesTheRunAlone()
    {
        var host = NewHost();
        var run = await Expect.Value(host.SubmitAsync(Request("reference-campaign", 200)));
        var given = new CancellationToken(canceled: true);
        var asked = await host.ResultAsync(run.Id, given);
        Assert.True(asked.IsSuccess || asked.Error.Kind == HostErrorKind.Cancelled);
        Assert.Equal(200, (await Expect.Value(host.ResultAsync(run.Id))).Replications);
    }

    [Theory]
    [InlineData("monthly={lognormal: {mu: -4.4, sigma: 5}}")] // in a replication of a later block
    [InlineData("growth=1")] // in the plan
    public async Task Run_WhenTheSimulationFails_EndsWithItsError(string set)
    {
        var host = NewHost();
        var request = Request("reference-campaign", 500) with
        {
            Scenario = new ScenarioChoice { Name = "reference-campaign", Sets = [$"partners.p00.pledges.pool.{set}"] },
        };
        var model = RunSetup.Of(request).Value!.Model;
        var plain = Assert.Throws<SimulationException>(() => EnsembleRunner.Run(
            EngineReplications.Of(model, request.Seed),
            new EnsembleOptions { Replications = request.Replications, Seed = request.Seed }));
        var run = await Expect.Value(host.SubmitAsync(request));
        var error = await Expect.Error(HostErrorKind.Failed, host.ResultAsync(run.Id));
        Assert.Equal(plain.Message, error.Message);
        var status = await Expect.Value(host.StatusAsync(run.Id));
        Assert.Equal((RunState.Failed, plain.Message), (status.State, status.Error?.Message));
        await Expect.Error(HostErrorKind.Failed, host.PartialAsync(run.Id), plain.Message);
    }

    [Fact]
    public async Task Request_WhenWrong_GivesEveryErrorAtOnce()
    {
        var host = NewHost();
        await Expect.Error(HostErrorKind.Invalid, host.SubmitAsync(Request("reference-campaign", 0)), "not 0");
        var sets = Request("reference-campaign", 1) with
        {
            Scenario = new ScenarioChoice { Name = "reference-campaign", Sets = ["horizon=1", "nothing=2"] },
        };
        Assert.Equal(2, (await Expect.Error(HostErrorKind.Invalid, host.SubmitAsync(sets))).Diagnostics.Count);
        await Expect.Error(HostErrorKind.NotFound, host.StatusAsync("r99"), "'r99'");
        await Expect.Error(HostErrorKind.NotFound, host.ResultAsync("r99"), "'r99'");
        await Expect.Error(HostErrorKind.NotFound, host.CancelAsync("r99"), "'r99'");
    }

    [Fact]
    public async Task Run_WhenRemoved_IsGone()
    {
        var host = NewHost();
        var run = await Expect.Value(host.SubmitAsync(Request("reference-campaign", Endless)));
        Assert.Equal(RunState.Cancelled, (await Expect.Value(host.RemoveAsync(run.Id))).State);
        await Expect.Error(HostErrorKind.NotFound, host.StatusAsync(run.Id), run.Id);
    }

    private static RunRequest Request(string scenario, long replications) => new()
    {
        Scenario = new ScenarioChoice { Name = scenario },
        Replications = replications,
        Seed = 9,
    };

    private static EnsembleResult Plain(string scenario, long replications) => EnsembleRunner.Run(
        EngineReplications.Of(SimulationModel.Compile(BuiltIn.Load(scenario)), 9),
        new EnsembleOptions { Replications = replications, Seed = 9, Threads = 1 });
}
