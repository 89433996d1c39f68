using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Xunit;

namespace Ilrs.Sim.TestKit.Hosts;

/// <summary>What every host of sessions must do with commands, reads, errors and many callers at once.</summary>
public abstract class SessionCommandConformance
{
    private const string Scenario = "reference-campaign";

    /// <summary>A host of sessions without any.</summary>
    /// <param name="pace">Called after each month of an advance, with id and date of the session; or null.</param>
    protected abstract ISessionHost NewHost(Func<string, SimTime, Task>? pace = null);

    [Fact]
    public async Task Command_WhenAccepted_HasItsPlaceInTheLog()
    {
        var session = await Open(NewHost());
        var first = await Expect.Over(session, session.StepAsync(SessionStep.Year));
        var change = await Expect.Value(session.InterveneAsync("{kind: withdraw, target: p00}"));
        var pause = await Expect.Value(session.PauseAsync());
        var last = await Expect.Over(session, session.AdvanceAsync(Date(2030, 2, 3)));
        Assert.Equal([first, change, pause, last], await Expect.Value(session.HistoryAsync()));
        Assert.Equal([0, 1, 2, 3], new[] { first, change, pause, last }.Select(x => x.Place));
        Assert.All(new[] { first, change, pause, last }, x => Assert.Equal(SessionCommandState.Done, x.State));
        Assert.Equal(Date(2025, 1, 1), first.Reached);
        Assert.Equal((Date(2025, 1, 1), "live-0001"), (change.Date, change.Change));
        Assert.Equal(Date(2030, 2, 3), last.Reached);
    }

    [Fact]
    public async Task Step_WhenByInstants_CompletesThemToTheSecond()
    {
        var session = await Open(NewHost());
        await Expect.Over(session, session.StepAsync(SessionStep.Instant));
        Assert.Equal(Date(2024, 1, 1) + 1, (await Expect.Value(session.StatusAsync())).Moment.Date);
    }

    [Fact]
    public async Task Read_WhenOfSeveralEntities_IsOfOneCompletedInstant()
    {
        var session = await Open(NewHost());
        await Expect.Over(session, session.AdvanceAsync(Date(2032, 5, 6)));
        var (status, all) = (await Expect.Value(session.StatusAsync()), await Expect.Value(session.ReadAsync()));
        Assert.Equal(status.Moment, all.Moment);
        Assert.Equal(all.Entities.Count, all.Entities.Select(x => x.Identity).Distinct().Count());
        Assert.All(all.Entities, x => Assert.True(x.Exists));
        var some = await Expect.Value(session.ReadAsync("office", "p00"));
        Assert.Equal(["office", "p00"], some.Entities.Select(x => x.Identity.Id));
        Assert.Equal("member", some.Entities[1].Find("stage")?.Text);
        Assert.All(some.Entities[0].Accounts, x => Assert.Equal(0, x.Totals.Imbalance));
        Assert.True(some.Entities[0].Accounts[0].Totals.Contributed > 0);
        Assert.Equal(["pool", "power"], some.Entities[0].Accounts.Select(x => x.Resource.Id));
    }

    [Fact]
    public async Task Read_WhenComparedWithTheFigures_HoldsTheSameNumbers()
    {
        var session = await Open(NewHost());
        await Expect.Over(session, session.AdvanceAsync(Date(2040, 1, 1)));
        var figures = await Expect.Value(session.FiguresAsync());
        var all = await Expect.Value(session.ReadAsync());
        var cells = all.Entities.SelectMany(x => x.Metrics).OrderBy(x => x.Series.Offset).SelectMany(x => x.Cells);
        Assert.Equal(figures.Result.Cells, cells);
        for (var i = 0; i < figures.Layout.Tracked.Count; i++)
        {
            var item = figures.Layout.Tracked[i];
            var view = all.Entities.SingleOrDefault(x => x.Identity.Id == item.Id);
            var name = item.Kind.ToString() switch
            {
                "Launch" => "launch",
                "Arrival" => "arrival",
                "Commissioning" => "commissioned",
                _ => $"milestone/{item.Id}",
            };
            view ??= all.Entities.Single(x => x.Find(name) is not null);
            Assert.Equal(ViewValueKind.Date, view.Find(name)!.Value.Kind);
            Assert.Equal(figures.Result.Dates[i], view.Find(name)!.Value.Date);
        }
    }

    [Fact]
    public async Task Read_WhenTimeAdvances_SeesTheLastCompletedInstant()
    {
        var gate = new Turnstile();
        var session = await Open(NewHost(gate.PassAsync));
        var command = await Expect.Value(session.AdvanceAsync(Date(2026, 1, 1)));
        Assert.Equal(Date(2024, 2, 1), await gate.Arrived());
        var status = await Expect.Value(session.StatusAsync());
        Assert.Equal(SessionState.Advancing, status.State);
        Assert.Equal(Date(2024, 2, 1), status.Moment.Date);
        Assert.Equal(status.Moment, (await Expect.Value(session.ReadAsync("p00"))).Moment);
        gate.Open();
        Assert.Equal(Date(2026, 1, 1), (await Expect.Value(session.WaitAsync(command.Place))).Reached);
    }

    [Fact]
    public async Task Pause_WhenTimeAdvances_EndsWhatRunsAndWhatWaits()
    {
        var gate = new Turnstile();
        var session = await Open(NewHost(gate.PassAsync));
        var running = await Expect.Value(session.AdvanceAsync(Date(2030, 1, 1)));
        var waiting = await Expect.Value(session.AdvanceAsync(Date(2031, 1, 1)));
        await gate.Arrived();
        var pause = await Expect.Value(session.PauseAsync());
        gate.Open();
        foreach (var place in new[] { running.Place, waiting.Place })
        {
            var ended = await Expect.Value(session.WaitAsync(place));
            Assert.Equal((SessionCommandState.Paused, pause.Reached), (ended.State, ended.Reached));
        }

        Assert.Equal(Date(2024, 2, 1), (await Expect.Value(session.StatusAsync())).Moment.Date);
        await Expect.Over(session, session.AdvanceAsync(Date(2031, 1, 1)));
        await IsAt(session, await Open(NewHost()), Date(2031, 1, 1));
    }

    [Fact]
    public async Task Change_WhenGivenWhileTimeAdvances_IsThatOfTheFile()
    {
        var gate = new Turnstile();
        var session = await Open(NewHost(gate.PassAsync));
        var advance = await Expect.Value(session.AdvanceAsync(Date(2035, 1, 1)));
        await gate.Arrived();
        var change = await Expect.Value(session.InterveneAsync("{kind: suspend, target: p01}"));
        gate.Open();
        Assert.Equal(SessionCommandState.Done, (await Expect.Value(session.WaitAsync(advance.Place))).State);
        const string InFile = "extends: reference-campaign\ninterventions:\n"
            + "  - {id: live-0001, date: 2024-02-01, kind: suspend, target: p01}\n";
        Assert.Equal(Date(2024, 2, 1), change.Date);
        var plain = await Expect.Value(NewHost().OpenAsync(new SessionRequest
        {
            Scenario = new ScenarioChoice { Name = "changed", Text = InFile },
            Seed = 3,
        }));
        await IsAt(session, plain, Date(2035, 1, 1));
    }

    [Fact]
    public async Task Events_WhenFollowed_ComeInOrderToTheEnd()
    {
        var session = await Open(NewHost());
        var followed = new List<SessionEvent>();
        var follower = Task.Run(async () =>
        {
            await foreach (var item in session.FollowAsync())
            {
                followed.Add(item);
            }
        });
        var status = await Expect.Value(session.StatusAsync());
        await Expect.Over(session, session.AdvanceAsync(status.Horizon));
        await follower;
        Assert.Equal(await Expect.Value(session.EventsAsync()), followed);
        Assert.Equal(Enumerable.Range(0, followed.Count).Select(x => (long)x), followed.Select(x => x.Place));
        Assert.Equal(followed.Select(x => x.Event.Time).Order(), followed.Select(x => x.Event.Time));
        Assert.NotEmpty(followed);
    }

    [Fact]
    public async Task Callers_WhenManyAtOnce_AllGetTheirPlaceAndOneHistory()
    {
        var session = await Open(NewHost());
        var callers = Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
        {
            await Expect.Value(session.ReadAsync());
            var asked = i % 3 == 0
                ? session.InterveneAsync($"{{kind: budget-factor, target: p{i:D2}, factor: 0.5}}")
                : session.StepAsync(SessionStep.Month, i);
            return await Expect.Over(session, asked);
        }));
        var commands = await Task.WhenAll(callers);
        var log = await Expect.Value(session.HistoryAsync());
        Assert.Equal(Enumerable.Range(0, 24), commands.Select(x => x.Place).Order());
        Assert.Equal(log, commands.OrderBy(x => x.Place));
        var rebuilt = await Expect.Value(NewHost().RebuildAsync(await Expect.Value(session.SaveAsync())));
        await IsAt(session, rebuilt, (await Expect.Value(session.StatusAsync())).Moment.Date);
    }

    [Fact]
    public async Task Error_WhenACommandDoesNotFit_SaysWhyAndLeavesNoTrace()
    {
        var host = NewHost();
        var session = await Open(host);
        await Expect.Over(session, session.AdvanceAsync(Date(2030, 1, 1)));
        var before = await Expect.Value(session.StatusAsync());
        await Expect.Error(HostErrorKind.Conflict, session.AdvanceAsync(Date(2029, 1, 1)), "2029-01-01", "2030-01-01");
        await Expect.Error(HostErrorKind.Conflict, session.AdvanceAsync(before.Horizon + 1), "at most 2051-01-01");
        await Expect.Error(HostErrorKind.Invalid, session.StepAsync(SessionStep.Month, 0), "1 step or more");
        await Expect.Error(HostErrorKind.Conflict, session.ForkAsync(Date(2030, 1, 2)), "2024-01-01", "2030-01-02");
        await Expect.Error(HostErrorKind.NotFound, session.ReadAsync("p00", "p99"), "'p99'");
        await Expect.Error(HostErrorKind.NotFound, session.WaitAsync(7), "none at 7");
        await Expect.Error(HostErrorKind.Invalid, session.EventsAsync(-1), "-1");
        await Expect.Error(HostErrorKind.NotFound, host.FindAsync("nobody"), "'nobody'");
        Assert.Equal(before, await Expect.Value(session.StatusAsync()));
    }

    [Theory]
    [InlineData("{kind: withdraw, target: p0}", HostErrorKind.Invalid, "'p0'", "intervention:1:")]
    [InlineData("{kind: withdraw}", HostErrorKind.Invalid, "target")]
    [InlineData("{kind: vanish, target: p00}", HostErrorKind.Invalid, "vanish")]
    [InlineData("{kind: withdraw, target: p00, wings: 2}", HostErrorKind.Invalid, "wings")]
    [InlineData("{kind: withdraw, target: p00", HostErrorKind.Invalid, "intervention:1:")]
    [InlineData("[1, 2]", HostErrorKind.Invalid, "a mapping")]
    [InlineData("{kind: withdraw, target: p00, date: 2029-12-30}", HostErrorKind.Conflict, "2029-12-30", "fork")]
    [InlineData("{kind: withdraw, target: p00, date: 2051-01-01}", HostErrorKind.Invalid, "horizon (2051-01-01)")]
    public async Task Change_WhenWrong_IsRefusedAsInAFile(string text, HostErrorKind kind, params string[] words)
    {
        var session = await Open(NewHost());
        await Expect.Over(session, session.AdvanceAsync(Date(2030, 1, 1)));
        var before = await Expect.Value(session.StatusAsync());
        await Expect.Error(kind, session.InterveneAsync(text), words);
        Assert.Equal(before, await Expect.Value(session.StatusAsync()));
    }

    [Fact]
    public async Task Change_WhenItsIdIsTaken_IsRefused()
    {
        var session = await Open(NewHost());
        await Expect.Value(session.InterveneAsync("{id: one, kind: withdraw, target: p00}"));
        await Expect.Error(
            HostErrorKind.Invalid, session.InterveneAsync("{id: one, kind: withdraw, target: p01}"), "'one'");
    }

    [Fact]
    public async Task Scenario_WhenWrong_GivesEveryErrorAtOnce()
    {
        const string Text = "extends: reference-campaign\nhorizn: 1\nstart: x\n";
        var request = new SessionRequest { Scenario = new ScenarioChoice { Name = "mine", Text = Text } };
        var asked = NewHost().OpenAsync(request);
        var error = await Expect.Error(HostErrorKind.Invalid, asked, "mine:2:1", "horizn", "mine:3:");
        Assert.Equal(2, error.Diagnostics.Count);
        var unknown = new SessionRequest { Scenario = new ScenarioChoice { Name = "reference-campain" } };
        await Expect.Error(HostErrorKind.Invalid, NewHost().OpenAsync(unknown), "did you mean 'reference-campaign'");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Simulation_WhenItCannotGoOn_HasCompletedAllBeforeThatInstant(bool byInstants)
    {
        const string Text = "extends: reference-campaign\npartners:\n  - id: p00\n    pledges:\n"
            + "      - {id: much, resource: pool, monthly: 1e5, growth: 10, from: 2030-03-01}\n";
        var session = await Expect.Value(NewHost().OpenAsync(new SessionRequest
        {
            Scenario = new ScenarioChoice { Name = "much", Text = Text },
        }));
        var status = await Expect.Value(session.StatusAsync());
        if (byInstants)
        {
            await Expect.Over(session, session.AdvanceAsync(Date(2031, 2, 2)));
        }

        var over = await Expect.Over(session, byInstants
            ? session.StepAsync(SessionStep.Instant, 1000)
            : session.AdvanceAsync(status.Horizon));
        Assert.Equal((SessionCommandState.Failed, Date(2031, 3, 1)), (over.State, over.Reached));
        status = await Expect.Value(session.StatusAsync());
        Assert.Equal((SessionState.Failed, Date(2031, 3, 1)), (status.State, status.Moment.Date));
        Assert.Contains("too much to book", status.Error!.Message, StringComparison.Ordinal);
        await Expect.Error(HostErrorKind.Failed, session.StepAsync(SessionStep.Month), "too much to book");
        var fork = await Expect.Value(session.ForkAsync(Date(2031, 3, 1)));
        Assert.Equal(status.Fingerprint, (await Expect.Value(fork.StatusAsync())).Fingerprint);
    }

    [Fact]
    public async Task Waiting_WhenCancelled_LeavesTheCommandAlone()
    {
        var gate = new Turnstile();
        var session = await Open(NewHost(gate.PassAsync));
        var command = await Expect.Value(session.AdvanceAsync(Date(2025, 1, 1)));
        await gate.Arrived();
        await Expect.Error(
            HostErrorKind.Cancelled, session.WaitAsync(command.Place, new CancellationToken(canceled: true)));
        gate.Open();
        Assert.Equal(SessionCommandState.Done, (await Expect.Value(session.WaitAsync(command.Place))).State);
    }

    [Fact]
    public async Task Session_WhenClosed_IsGone()
    {
        var host = NewHost();
        var (first, second) = (await Open(host), await Open(host));
        Assert.Equal([first.Id, second.Id], (await host.ListAsync()).Select(x => x.Id));
        Assert.Equal(first.Id, (await Expect.Value(host.FindAsync(first.Id))).Id);
        await Expect.Value(host.CloseAsync(first.Id));
        Assert.Equal([second.Id], (await host.ListAsync()).Select(x => x.Id));
        await Expect.Error(HostErrorKind.NotFound, first.StatusAsync(), first.Id);
        await Expect.Error(HostErrorKind.NotFound, host.CloseAsync(first.Id), first.Id);
    }

    private static SimTime Date(int year, int month, int day) => Calendar.ThirtyDay.Date(year, month, day);

    private static Task<ISession> Open(ISessionHost host) => Expect.Value(host.OpenAsync(new SessionRequest
    {
        Scenario = new ScenarioChoice { Name = Scenario },
        Seed = 3,
    }));

    /// <summary>Both stand at a date with the same fingerprint; the second is advanced there.</summary>
    private static async Task IsAt(ISession session, ISession plain, SimTime date)
    {
        if ((await Expect.Value(plain.StatusAsync())).Moment.Date < date)
        {
            await Expect.Over(plain, plain.AdvanceAsync(date));
        }

        var (one, other) = (await Expect.Value(session.StatusAsync()), await Expect.Value(plain.StatusAsync()));
        Assert.Equal((date, one.Fingerprint, one.ModelHash), (one.Moment.Date, other.Fingerprint, other.ModelHash));
        Assert.Equal(date, other.Moment.Date);
    }
}
