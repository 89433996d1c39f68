using System.Diagnostics;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Entities;
using Ilrs.Sim.Orleans.Mapping;
using Ilrs.Sim.Orleans.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>
/// A session: the machine of Hosting, moved over entity grains. What its callers see is on record: a change of the
/// machine is written before anybody is told of it, and reads wait for a write under way.
/// </summary>
[GrainType("ilrs.scenario-run"), Reentrant]
public sealed partial class ScenarioRunGrain(
    [PersistentState("session", IlrsSimOptions.StorageName)] IPersistentState<SessionStore> store,
    ModelCache models,
    IOptions<IlrsSimOptions> options,
    ILogger<ScenarioRunGrain> logger) : Grain, IScenarioRunGrain, IRemindable
{
    private const string Reminder = "go-on";
    private static readonly TimeSpan LongestPatience = TimeSpan.FromSeconds(20);

    private readonly IlrsSimOptions _options = options.Value;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly List<Guid> _requests = [];
    private SessionMachine? _machine;
    private HostError? _unusable;
    private TaskCompletionSource _moved = NewSignal();
    private Task? _writing;
    private string _document = "";
    private string _hash = "";
    private bool _isLost;

    private string Id => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _timer = this.RegisterGrainTimer(
            StepAsync,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
            {
                Interleave = true,
                KeepAlive = true,
            });
        if (store.State.Record is null)
        {
            return;
        }

        // The epochs of this stay are later than those of any other, before the first of them is used.
        store.State = store.State with { Activations = store.State.Activations + 1 };
        await store.WriteStateAsync(cancellationToken);
        var suspension = store.State.Suspension();
        var resumed = await Task.Run(() => SessionMachine.Resume(Id, suspension, checkpointMonths: 0));
        (_machine, _unusable) = (resumed.Value, resumed.Error);
        _requests.AddRange(store.State.Requests);
        if (_machine is { HasWork: true })
        {
            Wake();
        }
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Lose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Reply<SessionStatusData>> OpenAsync(OpenSession open) =>
        BeginAsync(() => SessionMachine.Open(Id, open.ToHost(), checkpointMonths: 0));

    /// <inheritdoc/>
    public Task<Reply<SessionStatusData>> RebuildAsync(RebuildSession rebuild) =>
        BeginAsync(() => SessionMachine.Rebuild(Id, rebuild.Record.ToHost(), checkpointMonths: 0));

    /// <inheritdoc/>
    public Task<Reply<SessionStatusData>> StatusAsync() => Seen(x => FailureMapping.Of(x.Status().ToWire()));

    /// <inheritdoc/>
    public Task<Reply<ReadingData>> ReadAsync(string[] ids) =>
        Seen(x => x.Read(ids).ToReply(reading => reading.ToWire(Hash(x))));

    /// <inheritdoc/>
    public Task<Reply<FiguresData>> FiguresAsync() => Seen(x => FailureMapping.Of(x.Figures().ToWire(Hash(x))));

    /// <inheritdoc/>
    public Task<Reply<DocumentData>> DocumentAsync() =>
        Seen(x => FailureMapping.Of(new DocumentData { Hash = Hash(x), Text = x.Scenario }));

    /// <inheritdoc/>
    public Task<Reply<CommandData[]>> HistoryAsync() =>
        Seen(x => FailureMapping.Of<CommandData[]>([.. x.History.Select(CommandMapping.ToWire)]));

    /// <inheritdoc/>
    public Task<Reply<SessionRecordData>> SaveAsync() => Seen(x => FailureMapping.Of(x.Save().ToWire()));

    /// <inheritdoc/>
    public Task<Reply<CommandData>> WaitAsync(int place, TimeSpan patience) => AwaitedAsync(patience, x =>
        x.At(place) is { IsSuccess: true } found && SessionMachine.IsOpen(found.Value)
            ? null
            : x.At(place).ToReply(CommandMapping.ToWire));

    /// <inheritdoc/>
    public Task<Reply<EventsData>> EventsAsync(long from, TimeSpan patience) => AwaitedAsync(patience, x =>
        from < x.Events.Count || x.IsOver || patience <= TimeSpan.Zero
            ? x.EventsFrom(from).ToReply(events => new EventsData
            {
                Events = [.. events.Select(SessionMapping.ToWire)],
                IsLast = x.IsOver,
            })
            : null);

    /// <inheritdoc/>
    public async Task<Reply<SessionStatusData>> ForkAsync(Guid request, long date)
    {
        var record = await Seen(x => x.ForkRecord(new(date)).ToReply(SessionMapping.ToWire));
        return record.Value is { } kept
            ? await GrainFactory.GetGrain<ISessionDirectoryGrain>(0)
                .RebuildAsync(new RebuildSession { Request = request, Record = kept })
            : new Reply<SessionStatusData> { Failure = record.Failure };
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static OrleansException Lost() => new("The session goes on in another activation; ask again.");

    /// <summary>Makes the machine of a session that is new, away from the grain's turn.</summary>
    private async Task<Reply<SessionStatusData>> BeginAsync(Func<Answer<SessionMachine>> make)
    {
        await EnterAsync();
        try
        {
            if (_machine is null && _unusable is null && !store.State.IsClosed)
            {
                var made = await Task.Run(make);
                if (!made.IsSuccess)
                {
                    return made.Error.ToReply<SessionStatusData>();
                }

                _machine = made.Value;
                _requests.AddRange(Enumerable.Repeat(Guid.Empty, _machine.History.Count));
                store.State = store.State with { Activations = 1 };
                await WriteAsync(_machine);
            }

            return Machine<SessionStatusData>(out var machine) ?? FailureMapping.Of(machine!.Status().ToWire());
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Looks at what is on record.</summary>
    private async Task<Reply<T>> Seen<T>(Func<SessionMachine, Reply<T>> look)
        where T : class
    {
        while (_writing is { } writing)
        {
            await writing;
        }

        return Machine<T>(out var machine) ?? look(machine!);
    }

    /// <summary>Looks again whenever something moved, until there is an answer or patience ran out.</summary>
    private async Task<Reply<T>> AwaitedAsync<T>(TimeSpan patience, Func<SessionMachine, Reply<T>?> look)
        where T : class
    {
        var began = Stopwatch.GetTimestamp();
        var limit = patience < LongestPatience ? patience : LongestPatience;
        while (true)
        {
            var moved = _moved.Task;
            var nothing = new Reply<T>();
            var answer = await Seen(x => look(x) ?? nothing);
            var left = limit - Stopwatch.GetElapsedTime(began);
            if (!ReferenceEquals(answer, nothing) || left <= TimeSpan.Zero)
            {
                return answer;
            }

            await moved.WaitAsync(left).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    /// <summary>The machine, or the answer where there is none.</summary>
    private Reply<T>? Machine<T>(out SessionMachine? machine)
        where T : class
    {
        machine = _machine;
        return _isLost ? throw Lost()
            : machine is not null ? null
            : (_unusable ?? new HostError(HostErrorKind.NotFound, $"There is no session '{Id}'.")).ToReply<T>();
    }

    /// <summary>Puts the session on record as it stands; whoever waits for it hears of it afterwards.</summary>
    /// <exception cref="OrleansException">It is unknown what is on record: the activation ends.</exception>
    private async Task WriteAsync(SessionMachine machine)
    {
        var written = NewSignal();
        _writing = written.Task;
        try
        {
            store.State = SessionStore.Of(store.State.Activations, machine.Suspend(), _requests);
            await ClusterTelemetry.WriteAsync("session", store.WriteStateAsync);
        }
        catch (Exception e)
        {
            LogNotWritten(logger, Id, e);
            Lose();
            throw Lost();
        }
        finally
        {
            _writing = null;
            written.TrySetResult();
            Moved();
        }
    }

    /// <summary>Ends this activation: what is on record goes on in another.</summary>
    private void Lose()
    {
        if (!_isLost)
        {
            _isLost = true;
            _step?.Cancel();
            DeactivateOnIdle();
            Moved();
        }
    }

    private void Moved()
    {
        var signal = _moved;
        _moved = NewSignal();
        signal.TrySetResult();
    }

    private string Hash(SessionMachine machine)
    {
        if (!ReferenceEquals(_document, machine.Scenario))
        {
            (_document, _hash) = (machine.Scenario, ModelCache.HashOf(machine.Scenario));
            models.Add(_hash, machine.Model);
        }

        return _hash;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session} could not be written and starts anew")]
    private static partial void LogNotWritten(ILogger logger, string session, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A step of session {Session} is given up and made again")]
    private static partial void LogGivenUp(ILogger logger, string session, Exception exception);
}
