using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Mapping;
using Orleans.Core.Internal;

namespace Ilrs.Sim.Orleans.Tests.Directories;

/// <summary>What a crash leaves in the lists of sessions and runs.</summary>
public sealed class DirectoryTests(LossyCluster cluster) : IClassFixture<LossyCluster>, IAsyncLifetime
{
    private static readonly ScenarioChoice Scenario = new() { Name = "reference-campaign" };
    private readonly ISessionDirectoryGrain _sessions = cluster.Grains.GetGrain<ISessionDirectoryGrain>(0);
    private readonly IRunDirectoryGrain _runs = cluster.Grains.GetGrain<IRunDirectoryGrain>(0);

    public async Task InitializeAsync()
    {
        foreach (var id in await _sessions.ListAsync())
        {
            await _sessions.CloseAsync(id);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Opening_WhenItIsLost_LeavesNothing(bool isBefore, bool isDirectoryLost)
    {
        await LoseOpeningAsync(Guid.NewGuid(), isBefore);
        if (isDirectoryLost)
        {
            await _sessions.Cast<IGrainManagementExtension>().DeactivateOnIdle();
        }

        Assert.Empty(await _sessions.ListAsync());
        await LoseOpeningAsync(Guid.NewGuid(), isBefore);
        await LoseOpeningAsync(Guid.NewGuid(), isBefore);
        var ids = new List<string>();
        for (var i = 0; i < LossyCluster.Limit; i++)
        {
            ids.Add((await _sessions.OpenAsync(Open(Guid.NewGuid()))).Value!.Id);
        }

        Assert.Equal(ids, await _sessions.ListAsync());
        Assert.Equal(FailureKind.Limit, (await _sessions.OpenAsync(Open(Guid.NewGuid()))).Failure?.Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Opening_WhenRepeatedAfterALoss_OpensOnce(bool isBefore)
    {
        var request = Guid.NewGuid();
        await LoseOpeningAsync(request, isBefore);
        var opened = await _sessions.OpenAsync(Open(request));
        var again = await _sessions.OpenAsync(Open(request));

        Assert.Equal([opened.Value!.Id], await _sessions.ListAsync());
        Assert.Equal(opened.Value.Id, again.Value!.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Closing_WhenItIsLost_LeavesNothing(bool isBefore)
    {
        var id = (await _sessions.OpenAsync(Open(Guid.NewGuid()))).Value!.Id;
        cluster.Lose("IScenarioRunGrain.CloseAsync", isBefore);
        await Assert.ThrowsAsync<TimeoutException>(() => _sessions.CloseAsync(id));

        Assert.Empty(await _sessions.ListAsync());
        var status = await cluster.Grains.GetGrain<IScenarioRunGrain>(id).StatusAsync();
        Assert.Equal(FailureKind.NotFound, status.Failure?.Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Submission_WhenItIsLost_LeavesNothing(bool isBefore)
    {
        cluster.Lose("IEnsembleGrain.SubmitAsync", isBefore);
        await Assert.ThrowsAsync<TimeoutException>(() => _runs.SubmitAsync(
            new RunRequest { Scenario = Scenario, Replications = 64 }.ToWire(Guid.NewGuid())));

        Assert.Empty(await _runs.ListAsync());
        foreach (var id in new[] { "r1", "r2" })
        {
            var status = await cluster.Grains.GetGrain<IEnsembleGrain>(id).StatusAsync();
            Assert.Equal(FailureKind.NotFound, status.Failure?.Kind);
        }
    }

    private static OpenSession Open(Guid request) => new SessionRequest { Scenario = Scenario }.ToWire(request);

    private async Task LoseOpeningAsync(Guid request, bool isBefore)
    {
        cluster.Lose("IScenarioRunGrain.OpenAsync", isBefore);
        await Assert.ThrowsAsync<TimeoutException>(() => _sessions.OpenAsync(Open(request)));
    }
}
