using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Entities;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.Orleans.Tests.Chaos;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

/// <summary>
/// Sessions that are advanced, changed and forked while silos are stopped and killed, runner and entities are ended and
/// calls are lost, at random: each is the plain run of the file with the changes, and its log holds every command
/// once. ILRS_CHAOS_SCHEDULES (default 1) sets how many.
/// </summary>
public sealed class SessionChaosTests(ChaosCluster cluster) : IClassFixture<ChaosCluster>
{
    private const string Scenario = "reference-campaign";
    private static readonly ClusterHostOptions Waiting = new() { CallTimeout = TimeSpan.FromSeconds(3) };

    [Fact]
    public async Task Session_WhenSilosGrainsAndCallsAreLost_IsThePlainRunWithItsChanges()
    {
        var schedules = int.Parse(
            Environment.GetEnvironmentVariable("ILRS_CHAOS_SCHEDULES") ?? "1",
            System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < schedules; i++)
        {
            var dice = new Dice(TestSeed.For($"session-chaos/{i}"));
            cluster.Faults.Begin(new Dice(TestSeed.For($"session-chaos/calls/{i}")), dice.Number(0, 0.01));
            await Schedule(dice, i);
            cluster.Faults.Begin(dice, 0);
        }
    }

    private async Task Schedule(Dice dice, long replication)
    {
        var host = new ClusterHost(cluster.Grains, Waiting);
        var session = await Expect.Value(host.OpenAsync(new SessionRequest
        {
            Scenario = new ScenarioChoice { Name = Scenario },
            Seed = 12,
            Replication = replication,
        }));
        var losses = new Dice(TestSeed.For($"session-chaos/losses/{replication}"));
        var given = new List<SessionCommand>();
        var forks = new List<ISession>();
        for (var turn = dice.Between(2, 5); turn > 0; turn--)
        {
            var loss = LoseAsync(session.Id, losses);
            given.Add(await Turn(session, dice));
            await loss;
            if (dice.Chance(0.3))
            {
                var status = await Expect.Value(session.StatusAsync());
                var days = (int)((status.Moment.Date - status.Start) / Calendar.Day);
                forks.Add(await Expect.Value(
                    session.ForkAsync(status.Start + (dice.Between(0, days) * Calendar.Day))));
            }
        }

        foreach (var each in forks.Prepend(session))
        {
            var loss = LoseAsync(each.Id, losses);
            await Finish(each);
            await loss;
        }

        var log = await Expect.Value(session.HistoryAsync());
        Assert.Equal(given.Select(x => (x.Place, x.Kind)), log.Take(given.Count).Select(x => (x.Place, x.Kind)));
        Assert.InRange(log.Count, given.Count, given.Count + 1);
        foreach (var each in forks.Prepend(session))
        {
            await IsPlain(each, replication);
            await Expect.Value(host.CloseAsync(each.Id));
        }
    }

    private static async Task<SessionCommand> Turn(ISession session, Dice dice)
    {
        var status = await Expect.Value(session.StatusAsync());
        var known = BuiltIn.Load(Scenario);
        if (dice.Chance(0.4) || status.State == SessionState.Ended)
        {
            if (status.State != SessionState.Ended)
            {
                return await Expect.Value(
                    session.InterveneAsync(RandomChanges.Next(known, status.Moment.Date, dice)));
            }

            return await Expect.Value(session.PauseAsync());
        }

        return await Expect.Over(session, session.StepAsync(SessionStep.Year, dice.Between(1, 6)));
    }

    private static async Task Finish(ISession session)
    {
        var status = await Expect.Value(session.StatusAsync());
        if (status.State != SessionState.Ended)
        {
            var over = await Expect.Over(session, session.AdvanceAsync(status.Horizon));
            Assert.Equal(SessionCommandState.Done, over.State);
        }
    }

    private static async Task IsPlain(ISession session, long replication)
    {
        var changes = (await Expect.Value(session.HistoryAsync()))
            .Where(x => x.Kind == SessionCommandKind.Intervene)
            .Select(x => (x.Change!, x.Date!.Value, x.Text!));
        var plain = SimulationModel.Compile(RandomChanges.InFile(Scenario, changes));
        ResultAssert.Same(
            new Simulator(plain, 12).Run(replication), (await Expect.Value(session.FiguresAsync())).Result);
    }

    /// <summary>Loses a silo, the runner or some entities while a command is under way.</summary>
    private async Task LoseAsync(string session, Dice dice)
    {
        var runner = cluster.Grains.GetGrain<IScenarioRunGrain>(session);
        await Task.Delay(dice.Between(0, 40));
        if (dice.Chance(0.4))
        {
            await cluster.LoseSiloAsync(dice);
            return;
        }

        for (var i = dice.Between(1, 10); i > 0; i--)
        {
            IAddressable grain = dice.Chance(0.3) ? runner
                : dice.Chance(0.5) ? cluster.Grains.GetGrain<IPartnerGrain>($"{session}/p0{dice.Between(0, 9)}")
                : cluster.Grains.GetGrain<ICooperationOfficeGrain>($"{session}/office");
            await cluster.DeactivateAsync(grain);
            await Task.Delay(dice.Between(0, 20));
        }
    }
}
