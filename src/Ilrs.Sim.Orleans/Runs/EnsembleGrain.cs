using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Mapping;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>
/// The coordinator of a run. Its record is the truth: another activation goes on from the sums that were written last.
/// </summary>
[GrainType("ilrs.ensemble"), Reentrant]
internal sealed partial class EnsembleGrain(
    [PersistentState("run", IlrsSimOptions.StorageName)] IPersistentState<RunStore> store,
    IOptions<IlrsSimOptions> options,
    ModelCache models,
    ISiloStatusOracle silos,
    BlockSlots slots,
    ILogger<EnsembleGrain> logger) : Grain, IEnsembleGrain, IRemindable
{
    private const string Reminder = "run";
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RunDrive? _drive;
    private IGrainTimer? _timer;
    private bool _isWoken;
    private bool _isEnding;
    private long _begun;
    private long _savedAt = Environment.TickCount64;

    private RunStore Run => store.State;

    private string Id => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if (Run is { Submit: not null, IsOver: false })
        {
            _isWoken = true;
            Begin();
        }
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await LeaveAsync();
        await base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Reply<RunStatusData>> SubmitAsync(SubmitRun submit)
    {
        await _gate.WaitAsync();
        try
        {
            if (Run.IsRemoved)
            {
                return Reply();
            }

            if (Run.Submit is null)
            {
                var setup = await Task.Run(() => RunSetup.Of(submit.ToHost()));
                if (!setup.IsSuccess)
                {
                    return new Reply<RunStatusData> { Failure = setup.Error.ToWire() };
                }

                var text = setup.Value.Document.DocumentText;
                models.Add(ModelCache.HashOf(text), setup.Value.Model);
                await WriteAsync(new RunStore
                {
                    Submit = submit,
                    Scenario = text,
                    Engine = EngineInfo.Version,
                    State = RunStateData.Running,
                });
            }

            if (!Run.IsOver)
            {
                await this.RegisterOrUpdateReminder(Reminder, options.Value.WakePeriod, options.Value.WakePeriod);
                Begin();
            }

            return new Reply<RunStatusData> { Value = Status() };
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public Task<Reply<RunStatusData>> StatusAsync() => Task.FromResult(Reply());

    /// <inheritdoc/>
    public async Task<Reply<RunStatusData>> WatchAsync(RunStatusData known, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        while (Run.Submit is not null
            && Status() is var status
            && (status.State, status.Done) == (known.State, known.Done))
        {
            if (!await ChangedAsync(limit.Token))
            {
                return new Reply<RunStatusData>();
            }
        }

        return Reply();
    }

    /// <inheritdoc/>
    public async Task<Reply<EnsembleData>> PartialAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        var done = Status().Done;
        while (Run is { Submit: not null, IsOver: false } && (_drive is null || _drive.Sums.Replications == done))
        {
            if (!await ChangedAsync(limit.Token))
            {
                return new Reply<EnsembleData>();
            }
        }

        return Run is { Submit: not null, IsOver: false } ? Data(_drive!.Sums.Save()) : Result();
    }

    /// <inheritdoc/>
    public async Task<Reply<EnsembleData>> ResultAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        while (Run is { Submit: not null, IsOver: false })
        {
            if (!await ChangedAsync(limit.Token))
            {
                return new Reply<EnsembleData>();
            }
        }

        return Result();
    }

    /// <inheritdoc/>
    public async Task<Reply<RunStatusData>> CancelAsync()
    {
        await _gate.WaitAsync();
        try
        {
            await CancelHeldAsync();
            return Reply();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<Reply<RunStatusData>> RemoveAsync()
    {
        await _gate.WaitAsync();
        try
        {
            await CancelHeldAsync();
            var last = Reply();
            await ForgetReminderAsync();
            if (Run.Submit is not null)
            {
                await WriteAsync(new RunStore { IsRemoved = true });
            }

            DeactivateOnIdle();
            return last;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>It woke the grain, which goes on by itself; one that has nothing to do is woken no more.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (Run.Submit is null || Run.IsOver)
        {
            await ForgetReminderAsync();
        }
    }

    private Reply<RunStatusData> Reply() =>
        Run.Submit is null ? RunReplies.NoRun<RunStatusData>(Id) : new Reply<RunStatusData> { Value = Status() };

    private RunStatusData Status() => new()
    {
        Id = Id,
        State = Run.State,
        Done = Run.IsOver ? Run.Done : _drive?.Sums.Replications ?? Run.Done,
        Replications = Run.Submit?.Replications ?? 0,
        Failure = Run.Failure,
    };

    private Reply<EnsembleData> Result() =>
        Run.Submit is null ? RunReplies.NoRun<EnsembleData>(Id)
        : Run.Failure is { } failure ? new Reply<EnsembleData> { Failure = failure }
        : Data(Run.Sums!);

    private Reply<EnsembleData> Data(byte[] sums) => new()
    {
        Value = new EnsembleData
        {
            Scenario = Run.Scenario,
            Document = ModelCache.HashOf(Run.Scenario),
            Seed = Run.Submit!.Seed,
            Replications = Status().Done,
            Sums = sums,
        },
    };

    /// <summary>False when patience ran out, and when the activation is to end: no caller may hold it up.</summary>
    private async Task<bool> ChangedAsync(CancellationToken limit)
    {
        try
        {
            await _changed.Task.WaitAsync(limit);
            if (_isEnding)
            {
                await Task.Delay(Tick, limit);
            }

            return !_isEnding;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Change()
    {
        var changed = _changed;
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.TrySetResult();
    }
}
