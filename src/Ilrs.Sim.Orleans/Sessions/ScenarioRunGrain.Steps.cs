using System.Diagnostics;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Hosting.Telemetry;
using Ilrs.Sim.Orleans.Telemetry;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Sessions;

/// <content>Steps: the runner posts them to itself as long as a command is open.</content>
public sealed partial class ScenarioRunGrain
{
    private const int MostGivenUp = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private IGrainTimer _timer = null!;
    private CancellationTokenSource? _step;
    private SliceDriver? _driver;
    private long _term;
    private int _givenUp;
    private bool _hasDriven;

    private long Epoch => (store.State.Activations << 32) | _term;

    /// <summary>Posts a step.</summary>
    private void Wake() => _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    /// <summary>One step, between callers; then the next is posted.</summary>
    private async Task StepAsync(CancellationToken cancellation)
    {
        SimTime? paced = null;
        var wait = TimeSpan.Zero;
        await _gate.WaitAsync(cancellation);
        using var step = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _step = step;
        try
        {
            if (_machine is { } machine && !_isLost)
            {
                paced = await MoveAsync(machine, step.Token);
                _givenUp = 0;
            }
        }
        catch (SupersededException)
        {
            Lose();
        }
        catch (Exception e) when (!_isLost)
        {
            ClusterTelemetry.AddRollBack();
            Renew();
            if (!step.IsCancellationRequested)
            {
                wait = Pause;
                await GiveUpAsync(e);
            }
        }
        finally
        {
            _step = null;
            _gate.Release();
        }

        if (paced is { } date && _options.Pace is { } pace)
        {
            await pace(Id, date);
        }

        if (_machine is { HasWork: true } && !_isLost)
        {
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Completes some instants and publishes them.</summary>
    /// <returns>The date, where the pace is to be asked; null otherwise.</returns>
    private async Task<SimTime?> MoveAsync(SessionMachine machine, CancellationToken cancellation)
    {
        var hadWork = machine.HasWork;
        if (machine.Next() is not { } stretch)
        {
            if (hadWork)
            {
                await WriteAsync(machine);
            }

            return null;
        }

        using var activity = SimTelemetry.Activities.StartActivity("session step");
        activity?.SetTag("ilrs.sim.session", Id);
        var (limit, instants) = Within(machine, stretch);
        var began = Stopwatch.GetTimestamp();
        var driver = Driver(machine);
        try
        {
            var progress = await driver.AdvanceAsync(
                limit,
                instants,
                () => _callers > 0 || Stopwatch.GetElapsedTime(began) >= _options.StepTime,
                cancellation);
            activity?.SetTag("ilrs.sim.instants", progress.Instants);
            await ArriveAsync(machine, driver, progress, cancellation);
            await WriteAsync(machine);
            return progress.Date == limit || progress.Instants == instants ? progress.Date : null;
        }
        catch (SimulationException e)
        {
            await EndAsync(machine, driver.Now, e.Message, cancellation);
            return null;
        }
    }

    /// <summary>A pace is asked at each month's beginning, or after each instant of a step by instants.</summary>
    private SessionStretch Within(SessionMachine machine, SessionStretch stretch)
    {
        if (_options.Pace is null)
        {
            return stretch;
        }

        if (stretch.Instants < int.MaxValue)
        {
            return stretch with { Instants = 1 };
        }

        var calendar = machine.Model.Scenario.Calendar;
        var month = calendar.StartOfMonth(calendar.MonthOf(machine.Moment.Date) + 1);
        return stretch with { Limit = SimTime.Min(stretch.Limit, month) };
    }

    /// <summary>The simulation cannot go on: everything before the instant at which it stops is completed.</summary>
    private async Task EndAsync(SessionMachine machine, SimTime date, string why, CancellationToken cancellation)
    {
        Renew();
        if (date > machine.Moment.Date)
        {
            var driver = Driver(machine);
            var progress = await driver.AdvanceAsync(date, int.MaxValue, () => false, cancellation);
            await ArriveAsync(machine, driver, progress, cancellation);
        }

        machine.Fail(new HostError(HostErrorKind.Failed, why));
        await WriteAsync(machine);
    }

    private static async Task ArriveAsync(
        SessionMachine machine, SliceDriver driver, SliceProgress progress, CancellationToken cancellation)
    {
        var events = driver.Events.ToArray();
        var state = await driver.CollectAsync(cancellation);
        machine.Arrive(progress.Date, progress.Instants, state, events);
    }

    /// <summary>A step that went wrong is made again a few times; then the session cannot go on.</summary>
    private async Task GiveUpAsync(Exception exception)
    {
        LogGivenUp(logger, Id, exception);
        if (_machine is { } machine && (exception is EntityFaultException || ++_givenUp >= MostGivenUp))
        {
            machine.Fail(new HostError(HostErrorKind.Failed, exception.Message));
            await WriteAsync(machine);
        }
    }

    private SliceDriver Driver(SessionMachine machine)
    {
        _hasDriven = true;
        return _driver ??= new SliceDriver(
            GrainFactory,
            new SliceSetting
            {
                Session = Id,
                Epoch = Epoch,
                Model = machine.Model,
                Hash = Hash(machine),
                Document = machine.Scenario,
                Seed = machine.Seed,
                Replication = machine.Replication,
                Mode = machine.Mode,
                CallTimeout = _options.CallTimeout,
            },
            machine.Suspend().State);
    }

    /// <summary>Goes back to what is on record: whatever the entities did since then is of an older epoch.</summary>
    private void Renew()
    {
        _driver = null;
        _term++;
    }
}
