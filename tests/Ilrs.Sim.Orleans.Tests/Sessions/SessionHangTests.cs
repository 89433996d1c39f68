using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.Orleans.Tests.Chaos;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;
using Orleans.TestingHost;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

/// <summary>A slice of which one call hangs.</summary>
public sealed class SessionHangTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Slice_WhenItHangsAndCallersWait_IsGivenUpAndMadeAgainInANewEpoch()
    {
        var hung = new HungCall();
        var builder = new InProcessTestClusterBuilder(1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => silo
            .AddOutgoingGrainCallFilter(hung)
            .UseIlrsSim(options => options.CallTimeout = 10 * Hang)); // so that no call is made again for being late
        await using var cluster = builder.Build();
        await cluster.DeployAsync();
        var host = new ClusterHost(cluster.Client, new ClusterHostOptions { CallTimeout = Hang });
        var session = await Expect.Value(host.OpenAsync(new SessionRequest
        {
            Scenario = new ScenarioChoice { Name = "reference-campaign" },
            Seed = 4,
            Replication = 3,
        }));
        var status = await Expect.Value(session.StatusAsync());
        hung.Begin($"{session.Id}/office", number: 40);
        var advance = await Expect.Value(session.AdvanceAsync(status.Horizon));
        var held = await hung.Held.WaitAsync(Hang);

        // Nobody else waits: the step does. A reader is answered all the same, a command ends the step.
        var before = await Expect.Value(session.StatusAsync());
        var pause = await Expect.Value(session.PauseAsync()).WaitAsync(Hang);
        Assert.Equal(before.Moment.Date, pause.Given);
        Assert.Equal(
            SessionCommandState.Paused,
            (await Expect.Value(session.WaitAsync(advance.Place))).State);

        // The slice is made again while the first call is still under way; then that arrives, and says nothing.
        await Expect.Over(session, session.StepAsync(SessionStep.Year, 3)).WaitAsync(Hang);
        Assert.True(hung.LastEpoch > held.Epoch, $"{hung.LastEpoch} is the epoch of the hung call, {held.Epoch}.");
        await hung.ReleaseAsync().WaitAsync(Hang);
        await Expect.Over(session, session.AdvanceAsync(status.Horizon)).WaitAsync(Hang);

        ResultAssert.Same(
            new Simulator(BuiltIn.ReferenceCampaign, 4).Run(3),
            (await Expect.Value(session.FiguresAsync())).Result);
        Assert.Equal(4, (await Expect.Value(session.HistoryAsync())).Count);
    }
}
