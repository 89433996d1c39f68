using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Xunit;

namespace Ilrs.Sim.TestKit.Hosts;

/// <summary>
/// What every host of sessions must do: whatever a session goes through, it ends with the fingerprint of the plain
/// embedded run of the file that holds the same changes. A new host brings its proof by one subclass.
/// </summary>
public abstract class SessionConformance
{
    /// <summary>The built-in scenarios; the what-ifs too where everything is asked for.</summary>
    public static TheoryData<string> Scenarios => [.. ConformanceScenarios.Names];

    /// <summary>Courses through each scenario; a host with a long way to its entities may take fewer.</summary>
    protected virtual int Courses => 3;

    /// <summary>A host of sessions without any.</summary>
    protected abstract ISessionHost NewHost();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Session_WhenAdvancedInRandomSteps_IsThePlainRun(string scenario)
    {
        for (var i = 0; i < Courses; i++)
        {
            var dice = new Dice(TestSeed.For($"steps/{scenario}/{i}"));
            var session = await Open(NewHost(), scenario, seed: 5, i);
            while (!await IsAtEnd(session))
            {
                await Step(session, dice);
            }

            await IsRunOf(session, BuiltIn.Load(scenario), seed: 5, i);
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Plan_WhenAdvancedAtOnce_IsThePlainPlan(string scenario)
    {
        var session = await Expect.Value(NewHost().OpenAsync(Request(scenario, 1, 0) with { Mode = RunMode.Plan }));
        await Finish(session);
        var model = SimulationModel.Compile(BuiltIn.Load(scenario));
        var figures = await Expect.Value(session.FiguresAsync());
        ResultAssert.Same(new Simulator(model, 1).Run(0, RunMode.Plan), figures.Result);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Session_WhenChangedAndForkedAtRandomDates_IsTheRunOfTheFileWithTheChanges(string scenario)
    {
        var known = BuiltIn.Load(scenario);
        for (var i = 0; i < Courses; i++)
        {
            var dice = new Dice(TestSeed.For($"courses/{scenario}/{i}"));
            var host = NewHost();
            var session = await Open(host, scenario, seed: 6, i);
            var sessions = new List<ISession> { session };
            for (var turn = 0; turn < 12 && !await IsAtEnd(session); turn++)
            {
                session = await Turn(host, session, known, dice);
                sessions.Add(session);
            }

            foreach (var each in sessions.Distinct())
            {
                await Finish(each);
                await IsRunOf(each, await InFile(each, scenario), seed: 6, i);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Fork_WhenAtAnyEarlierDate_StandsWhereTheSessionStood(string scenario)
    {
        var dice = new Dice(TestSeed.For($"forks/{scenario}"));
        var session = await Open(NewHost(), scenario, seed: 7, 0);
        var stood = new List<SessionStatus>();
        for (var i = 0; i < 8; i++)
        {
            await Step(session, dice);
            stood.Add(await Expect.Value(session.StatusAsync()));
        }

        foreach (var status in stood)
        {
            var fork = await Expect.Value(session.ForkAsync(status.Moment.Date));
            var forked = await Expect.Value(fork.StatusAsync());
            Assert.Equal(status.Moment.Date, forked.Moment.Date);
            Assert.Equal(status.Fingerprint, forked.Fingerprint);
            var (events, all) = (await Expect.Value(fork.EventsAsync()), await Expect.Value(session.EventsAsync()));
            Assert.Equal(all.TakeWhile(x => x.Event.Time < status.Moment.Date), events);
        }
    }

    /// <summary>A session at a scenario's start.</summary>
    protected static Task<ISession> Open(ISessionHost host, string scenario, ulong seed, long replication) =>
        Expect.Value(host.OpenAsync(Request(scenario, seed, replication)));

    private static SessionRequest Request(string scenario, ulong seed, long replication) => new()
    {
        Scenario = new ScenarioChoice { Name = scenario },
        Seed = seed,
        Replication = replication,
    };

    private static async Task<bool> IsAtEnd(ISession session) =>
        (await Expect.Value(session.StatusAsync())).State == SessionState.Ended;

    private static async Task Finish(ISession session)
    {
        var status = await Expect.Value(session.StatusAsync());
        if (status.State != SessionState.Ended)
        {
            await Expect.Over(session, session.AdvanceAsync(status.Horizon));
        }

        Assert.True(await IsAtEnd(session));
    }

    private static async Task Step(ISession session, Dice dice)
    {
        var status = await Expect.Value(session.StatusAsync());
        var command = dice.Below(4) switch
        {
            0 => session.StepAsync(SessionStep.Instant, dice.Between(1, 40)),
            1 => session.StepAsync(SessionStep.Month, dice.Between(1, 30)),
            2 => session.StepAsync(SessionStep.Year, dice.Between(1, 4)),
            _ => session.AdvanceAsync(SimTime.Min(
                status.Horizon, status.Moment.Date + dice.Between(1, 1_500) * Calendar.Day + dice.Below(86_400))),
        };
        await Expect.Over(session, command);
    }

    private static async Task<ISession> Turn(
        ISessionHost host, ISession session, Core.Model.Scenario scenario, Dice dice)
    {
        switch (dice.Below(5))
        {
            case 0 or 1:
                var now = (await Expect.Value(session.StatusAsync())).Moment.Date;
                await Expect.Value(session.InterveneAsync(RandomChanges.Next(scenario, now, dice)));
                return session;
            case 2:
                var status = await Expect.Value(session.StatusAsync());
                var days = (int)((status.Moment.Date - status.Start) / Calendar.Day);
                return await Expect.Value(session.ForkAsync(status.Start + (dice.Between(0, days) * Calendar.Day)));
            case 3:
                var before = await Expect.Value(session.StatusAsync());
                var rebuilt = await Expect.Value(host.RebuildAsync(await Expect.Value(session.SaveAsync())));
                var after = await Expect.Value(rebuilt.StatusAsync());
                Assert.Equal(
                    (before.Moment.Date, before.Fingerprint, before.ModelHash),
                    (after.Moment.Date, after.Fingerprint, after.ModelHash));
                return rebuilt;
            default:
                await Step(session, dice);
                return session;
        }
    }

    private static async Task<Core.Model.Scenario> InFile(ISession session, string scenario) => RandomChanges.InFile(
        scenario,
        (await Expect.Value(session.HistoryAsync()))
            .Where(x => x.Kind == SessionCommandKind.Intervene)
            .Select(x => (x.Change!, x.Date!.Value, x.Text!)));

    private static async Task IsRunOf(ISession session, Core.Model.Scenario scenario, ulong seed, long replication)
    {
        var expected = new Simulator(SimulationModel.Compile(scenario), seed).Run(replication);
        var figures = await Expect.Value(session.FiguresAsync());
        Assert.Equal(expected.Fingerprint, (await Expect.Value(session.StatusAsync())).Fingerprint);
        Assert.Equal(scenario.Horizon, figures.Moment.Date);
        ResultAssert.Same(expected, figures.Result);
    }
}
