using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Runs;

/// <content>How it goes on, and what it writes.</content>
internal sealed partial class EnsembleGrain
{
    private void Begin()
    {
        if (_timer is null)
        {
            _timer = this.RegisterGrainTimer(
                _ => TickAsync(),
                new GrainTimerCreationOptions(TimeSpan.Zero, Tick) { Interleave = true, KeepAlive = true });
        }
    }

    private void End()
    {
        _timer?.Dispose();
        _timer = null;
        _drive?.Stop();
        _drive = null;
    }

    private async Task TickAsync()
    {
        try
        {
            if (_drive is null && Interlocked.Exchange(ref _begun, 1) == 0)
            {
                await OpenAsync();
            }

            _drive?.Refresh();
            if (_drive is { } drive
                && drive.Sums.Replications != Run.Done
                && Environment.TickCount64 - _savedAt > options.Value.RunSaveTime.TotalMilliseconds)
            {
                await SaveAsync(drive);
            }
        }
        catch (Exception)
        {
            // The record decides: another activation reads it and goes on.
            End();
            DeactivateOnIdle();
        }
    }

    private async Task OpenAsync()
    {
        var (run, hash) = (Run, ModelCache.HashOf(Run.Scenario));
        if (run.Engine != EngineInfo.Version)
        {
            await FinishAsync(
                $"The run began with version {run.Engine} of the engine; this silo runs {EngineInfo.Version}.", null);
            return;
        }

        var (source, sums) = await Task.Run(() =>
        {
            var model = models.GetOrCompile(hash, run.Scenario);
            var source = EngineReplications.Of(model, run.Submit!.Seed);
            return (source, run.Sums is { } saved
                ? EnsembleSums.Restore(source, saved)
                : new EnsembleSums(source, run.Submit.Seed, run.Submit.Replications));
        });
        if (_timer is not null && !Run.IsOver && Run.Submit is not null)
        {
            _drive = new RunDrive(
                Id, run, hash, source, sums, GrainFactory, silos, options.Value.BlockTimeout, Added);
        }
    }

    private void Added()
    {
        if (_drive is { } drive && (drive.Error is not null || drive.Sums.IsComplete))
        {
            _ = FinishSafelyAsync(drive);
        }

        Change();
    }

    private async Task FinishSafelyAsync(RunDrive drive)
    {
        try
        {
            await FinishAsync(drive.Error, drive);
        }
        catch (Exception)
        {
            End();
            DeactivateOnIdle();
        }
    }

    private async Task FinishAsync(string? error, RunDrive? drive)
    {
        await _gate.WaitAsync();
        try
        {
            if (Run.IsOver || Run.Submit is null)
            {
                return;
            }

            await WriteAsync(error is not null
                ? Run with
                {
                    State = RunStateData.Failed,
                    Failure = new Failure { Kind = FailureKind.Failed, Message = error },
                    Done = drive?.Sums.Replications ?? Run.Done,
                    Sums = null,
                }
                : Run with
                {
                    State = RunStateData.Done,
                    Done = drive!.Sums.Replications,
                    Sums = drive.Sums.Save(),
                });
            End();
            await ForgetReminderAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task CancelHeldAsync()
    {
        if (Run.Submit is null || Run.IsOver)
        {
            return;
        }

        var done = Status().Done;
        End();
        await WriteAsync(Run with
        {
            State = RunStateData.Cancelled,
            Failure = new Failure { Kind = FailureKind.Cancelled, Message = $"The run {Id} was cancelled." },
            Done = done,
            Sums = null,
        });
        await ForgetReminderAsync();
    }

    private async Task SaveAsync(RunDrive drive)
    {
        await _gate.WaitAsync();
        try
        {
            if (ReferenceEquals(drive, _drive) && !Run.IsOver && !drive.Sums.IsComplete)
            {
                await WriteAsync(Run with { Done = drive.Sums.Replications, Sums = drive.Sums.Save() });
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What is published is durable; after a write of unknown outcome another activation reads.</summary>
    private async Task WriteAsync(RunStore next)
    {
        var before = store.State;
        try
        {
            store.State = next;
            await store.WriteStateAsync();
            _savedAt = Environment.TickCount64;
            Change();
        }
        catch (Exception e)
        {
            store.State = before;
            End();
            DeactivateOnIdle();
            throw new OrleansException($"The record of the run {Id} could not be written; ask again.", e);
        }
    }

    private async Task ForgetReminderAsync()
    {
        if (await this.GetReminder(Reminder) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }
}
