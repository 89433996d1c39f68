using System.Diagnostics;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;
using Xunit.Abstractions;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>
/// Sessions whose silos, real processes, are killed and started again at random: each is the plain run of the file with
/// its changes, its log holds every accepted command once, and nothing that was seen is taken back.
/// ILRS_CHAOS_SCHEDULES (default 1) sets how many.
/// </summary>
[Collection(ProcessCollection.Name)]
public sealed class SessionKillTests(SiloProcesses silos, ITestOutputHelper output)
{
    [Fact]
    public async Task Session_WhenSiloProcessesAreKilled_IsThePlainRunWithItsChanges()
    {
        for (var i = 0; i < Schedules.Count; i++)
        {
            var clock = Stopwatch.StartNew();
            var course = new Course(silos, i);
            await silos.RunAsync($"session schedule {i}", course.RunAsync);
            output.WriteLine($"schedule {i}: {course.Told}, {clock.Elapsed.TotalSeconds:0.0} s");
        }
    }

    /// <summary>One schedule.</summary>
    private sealed class Course(SiloProcesses silos, int number)
    {
        private readonly Dice _dice = new(TestSeed.For($"session-kill/{number}"));
        private readonly Dice _losses = new(TestSeed.For($"session-kill/losses/{number}"));
        private readonly List<SessionCommand> _given = [];
        private readonly List<string> _forks = [];
        private ClusterConnection _client = null!;
        private ISession _session = null!;
        private SessionMoment _seen;
        private Task _loss = Task.CompletedTask;
        private int _lost;
        private TimeSpan _longest;

        public string Told => $"{_given.Count} commands, {_forks.Count} forks, silos lost {_lost} times, "
            + $"longest wait {_longest.TotalSeconds:0.0} s";

        public async Task RunAsync()
        {
            _client = await silos.ConnectAsync();
            try
            {
                _session = await Expect.Value(_client.Sessions.OpenAsync(SessionProof.Request(number)));
                var most = _dice.Between(30, 45);
                for (var turn = 0; turn < most; turn++)
                {
                    Lose();
                    var began = Stopwatch.GetTimestamp();
                    await TurnAsync();
                    await LookAsync();
                    var took = Stopwatch.GetElapsedTime(began);
                    _longest = took > _longest ? took : _longest;
                }

                await CheckAsync();
            }
            finally
            {
                await _loss;
                await _client.DisposeAsync();
            }
        }

        // At most one loss at a time; the first comes for certain, and is the only one by default.
        private void Lose()
        {
            if (_loss.IsCompletedSuccessfully && (_lost == 0 || (Schedules.Count > 1 && _losses.Chance(0.12))))
            {
                _lost++;
                _loss = silos.LoseAsync(_losses, moment: 60);
            }
        }

        private async Task TurnAsync()
        {
            var ended = (await Expect.Value(_session.StatusAsync())).State == SessionState.Ended;
            switch (_dice.Below(10))
            {
                case 0:
                    _given.Add(await Expect.Value(_session.PauseAsync()));
                    break;
                case 1:
                    await ReconnectAsync();
                    break;
                case 2 when _forks.Count < 3:
                    await ForkAsync();
                    break;
                case 3 or 4 when !ended:
                    await InterveneAsync();
                    break;
                case 5 or 6 when !ended:
                    // The next command meets it under way.
                    _given.Add(await Expect.Value(_session.StepAsync(SessionStep.Month, _dice.Between(1, 24))));
                    break;
                case 7 when !ended:
                    await StepAsync(SessionStep.Instant, _dice.Between(1, 40));
                    break;
                default:
                    if (!ended)
                    {
                        await StepAsync(SessionStep.Month, _dice.Between(1, 12));
                    }

                    break;
            }
        }

        private async Task StepAsync(SessionStep step, int count) =>
            _given.Add(await Expect.Over(_session, _session.StepAsync(step, count)));

        private async Task InterveneAsync()
        {
            // Time may advance meanwhile: a change that is too late by then is refused, and not accepted.
            var date = (await Expect.Value(_session.StatusAsync())).Moment.Date;
            var change = RandomChanges.Next(BuiltIn.Load(SessionProof.Scenario), date, _dice);
            var given = await _session.InterveneAsync(change);
            if (given.IsSuccess)
            {
                _given.Add(given.Value);
            }
            else
            {
                var isRefused = given.Error.Kind is HostErrorKind.Invalid or HostErrorKind.Conflict;
                Assert.True(isRefused, given.Error.Message);
            }
        }

        private async Task ForkAsync()
        {
            var status = await Expect.Value(_session.StatusAsync());
            var days = (int)((status.Moment.Date - status.Start) / Calendar.Day);
            var fork = await Expect.Value(_session.ForkAsync(status.Start + (_dice.Between(0, days) * Calendar.Day)));
            _forks.Add(fork.Id);
        }

        private async Task ReconnectAsync()
        {
            await _client.DisposeAsync();
            _client = await silos.ConnectAsync();
            _session = await Expect.Value(_client.Sessions.FindAsync(_session.Id));
        }

        /// <summary>What is seen goes forward only.</summary>
        private async Task LookAsync()
        {
            var reading = await Expect.Value(_session.ReadAsync());
            Assert.True(
                reading.Moment.Date >= _seen.Date && reading.Moment.Version >= _seen.Version,
                $"{_seen} was seen before {reading.Moment}.");
            _seen = reading.Moment;
        }

        private async Task CheckAsync()
        {
            foreach (var id in _forks.Prepend(_session.Id))
            {
                var session = await Expect.Value(_client.Sessions.FindAsync(id));
                await SessionProof.ToTheEndAsync(session);
                await SessionProof.IsPlainAsync(session);
            }

            var log = await Expect.Value(_session.HistoryAsync());
            Assert.Equal(
                _given.Select(x => (x.Place, x.Kind, x.Given, x.Text)),
                log.Take(_given.Count).Select(x => (x.Place, x.Kind, x.Given, x.Text)));
            Assert.InRange(log.Count, _given.Count, _given.Count + 1); // and the way to the horizon
            foreach (var id in _forks.Prepend(_session.Id))
            {
                await Expect.Value(_client.Sessions.CloseAsync(id));
            }

            Assert.Empty(await _client.Sessions.ListAsync());
        }
    }
}
