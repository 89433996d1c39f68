using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.Orleans.Entities;
using Ilrs.Sim.Orleans.Sessions;
using Ilrs.Sim.Orleans.Tests.Chaos;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

/// <summary>Calls of clients, directory, runner and entities that arrive twice, the second time late.</summary>
public sealed class SessionRepeatTests
{
    private const string Scenario = "reference-campaign";

    [Fact]
    public async Task Session_WhenCallsArriveTwiceAndLate_HasEveryCommandOnceAndLeavesNothing()
    {
        var (repeated, storage) = (new RepeatedCalls(), new SharedStorage());
        var builder = new InProcessTestClusterBuilder(2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureClient(client => client.AddOutgoingGrainCallFilter(repeated));
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddKeyedSingleton<IGrainStorage>(
                IlrsSimOptions.StorageName,
                (services, _) => storage.For(services.GetRequiredService<Serializer>()));
            silo.AddOutgoingGrainCallFilter(repeated).UseIlrsSim(
                options => options.EntityPlacement = EntityPlacement.Spread);
        });
        await using var cluster = builder.Build();
        await cluster.DeployAsync();
        var dice = new Dice(TestSeed.For("session-repeat"));
        repeated.Begin(new Dice(TestSeed.For("session-repeat/calls")), 0.3);
        var host = new ClusterHost(cluster.Client);

        for (var i = 0; i < 3; i++)
        {
            await CourseAsync(host, dice, i);
        }

        Assert.True(await repeated.SettleAsync() > 100);
        Assert.Empty(await host.ListAsync());
        var serializer = cluster.Client.ServiceProvider.GetRequiredService<Serializer>();
        Assert.Equal(0, storage.Count<SessionStore>(serializer, "session", x => x.Record is not null));
    }

    private static async Task CourseAsync(ClusterHost host, Dice dice, int replication)
    {
        var session = await Expect.Value(host.OpenAsync(new SessionRequest
        {
            Scenario = new ScenarioChoice { Name = Scenario },
            Seed = 9,
            Replication = replication,
        }));
        var horizon = (await Expect.Value(session.StatusAsync())).Horizon;
        var given = new List<SessionCommand>();
        for (var turn = 0; turn < 4; turn++)
        {
            var date = (await Expect.Value(session.StatusAsync())).Moment.Date;
            given.Add(await Expect.Value(
                session.InterveneAsync(RandomChanges.Next(BuiltIn.Load(Scenario), date, dice))));
            given.Add(await Expect.Over(session, session.StepAsync(SessionStep.Month, dice.Between(1, 36))));
        }

        var fork = await Expect.Value(session.ForkAsync(given[^2].Given));
        given.Add(await Expect.Over(session, session.AdvanceAsync(horizon)));
        var log = await Expect.Value(session.HistoryAsync());
        Assert.Equal(given.Select(x => (x.Place, x.Kind)), log.Select(x => (x.Place, x.Kind)));
        var changes = log.Where(x => x.Kind == SessionCommandKind.Intervene)
            .Select(x => (x.Change!, x.Date!.Value, x.Text!));
        var plain = SimulationModel.Compile(RandomChanges.InFile(Scenario, changes));
        ResultAssert.Same(
            new Simulator(plain, 9).Run(replication), (await Expect.Value(session.FiguresAsync())).Result);
        await Expect.Value(host.CloseAsync(fork.Id));
        await Expect.Value(host.CloseAsync(session.Id));
    }
}
