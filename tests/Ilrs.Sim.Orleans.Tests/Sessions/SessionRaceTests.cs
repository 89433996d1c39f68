using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.Orleans.Tests.Chaos;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

/// <summary>
/// Two activations of one runner: two clusters that know nothing of each other, as the halves of a split one, with one
/// storage.
/// </summary>
public sealed class SessionRaceTests
{
    private readonly SharedStorage _storage = new();

    [Fact]
    public async Task Runner_WhenTwoActivationsRace_PublishesOnceWhatIsOnRecord()
    {
        await using var one = await DeployAsync();
        await using var other = await DeployAsync();
        ISessionHost[] hosts = [new ClusterHost(one.Client), new ClusterHost(other.Client)];
        var opened = await Expect.Value(hosts[0].OpenAsync(new SessionRequest
        {
            Scenario = new ScenarioChoice { Name = "reference-campaign" },
            Seed = 4,
            Replication = 5,
        }));
        ISession[] sessions = [opened, await Expect.Value(hosts[1].FindAsync(opened.Id))];
        var given = new List<SessionCommand>();
        var seen = new SessionMoment[2];
        for (var turn = 0; turn < 12; turn++)
        {
            // One advances; the other looks and commands meanwhile, and so takes over.
            var (mine, others) = (sessions[turn % 2], sessions[1 - (turn % 2)]);
            var step = await Expect.Value(mine.StepAsync(SessionStep.Month, 20));
            var pause = await Expect.Value(others.PauseAsync());
            given.AddRange(step, pause);
            for (var i = 0; i < 2; i++)
            {
                // One that has not heard of the other yet may lag behind it, but not behind itself.
                var moment = (await Expect.Value(sessions[i].StatusAsync())).Moment;
                Assert.True(moment.Date >= seen[i].Date, $"{seen[i]} was seen before {moment}.");
                seen[i] = moment;
            }
        }

        var horizon = (await Expect.Value(opened.StatusAsync())).Horizon;
        given.Add(await Expect.Over(sessions[1], sessions[1].AdvanceAsync(horizon)));

        // The one that lost the race knows at its next write, and whoever asks it again is told what is on record.
        given.Add(await Expect.Value(sessions[0].PauseAsync()));
        var log = await Expect.Value(sessions[0].HistoryAsync());
        Assert.Equal(given.Select(x => (x.Place, x.Kind)), log.Select(x => (x.Place, x.Kind)));
        ResultAssert.Same(
            new Simulator(BuiltIn.ReferenceCampaign, 4).Run(5),
            (await Expect.Value(sessions[0].FiguresAsync())).Result);
        var events = await Expect.Value(sessions[0].EventsAsync());
        Assert.Equal(Enumerable.Range(0, events.Count), events.Select(x => (int)x.Place));
        Assert.Equal(await PlainEventsAsync(), events.Select(x => x.Event));
    }

    private static async Task<IEnumerable<Core.Results.TraceEvent>> PlainEventsAsync()
    {
        var session = await Expect.Value(new Hosting.Embedded.EmbeddedHost().OpenAsync(new SessionRequest
        {
            Scenario = new ScenarioChoice { Name = "reference-campaign" },
            Seed = 4,
            Replication = 5,
        }));
        await Expect.Over(session, session.AdvanceAsync((await Expect.Value(session.StatusAsync())).Horizon));
        return (await Expect.Value(session.EventsAsync())).Select(x => x.Event);
    }

    private async Task<InProcessTestCluster> DeployAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddKeyedSingleton<IGrainStorage>(
                IlrsSimOptions.StorageName,
                (services, _) => _storage.For(services.GetRequiredService<Serializer>()));
            silo.UseIlrsSim();
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}
