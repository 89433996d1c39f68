using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Telemetry;
using Ilrs.Sim.Scenarios;
using Microsoft.Extensions.Logging;
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

    /// <summary>What is summed up is written, so that it need not be run again.</summary>
    private async Task LeaveAsync()
    {
        try
        {
            if (_drive is { } drive && drive.Sums.Replications > Run.Done)
            {
                await SaveAsync(drive);
            }
        }
        catch (Exception e)
        {
            RunLog.Interrupted(logger, Id, e);
        }

        End();
    }

    private async Task TickAsync()
    {
        try
        {
            if (silos.CurrentStatus != SiloStatus.Active)
            {
                _isEnding = true;
                Change();
                return;
            }

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
        catch (Exception e) when (IsPassing(e))
        {
            Interrupt(e);
        }
        catch (Exception e)
        {
            await FailAsync(e);
        }
    }

    /// <summary>The cluster's own trouble: another activation reads the record and goes on.</summary>
    private static bool IsPassing(Exception e) => e is OrleansException || CallLoss.Is(e);

    private void Interrupt(Exception e)
    {
        RunLog.Interrupted(logger, Id, e);
        End();
        _isEnding = true;
        Change();
        DeactivateOnIdle();
    }

    /// <summary>What fails here would fail in the next activation as well: the run ends with it.</summary>
    private async Task FailAsync(Exception e)
    {
        RunLog.Broken(logger, Id, e);
        try
        {
            await FinishAsync(ErrorOf(e), _drive);
        }
        catch (Exception unwritten)
        {
            Interrupt(unwritten);
        }
    }

    private static string ErrorOf(Exception e) => e switch
    {
        SimulationException or InconsistentReplicationException => e.Message,
        InvalidDataException or ScenarioException => $"The scenario on record does not compile: {e.Message}",
        ArgumentException => $"The sums on record cannot be read: {e.Message}",
        _ => $"The run cannot go on: {e.GetType().Name}: {e.Message}",
    };

    private async Task OpenAsync()
    {
        if (!await CountWakeAsync())
        {
            return;
        }

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
                Id, run, hash, source, sums, GrainFactory, silos, slots, options.Value, logger, Added);
        }
    }

    /// <summary>
    /// A run whose coordinators end again and again without anything summed up, as by a scenario that takes silos
    /// down, is given up.
    /// </summary>
    /// <returns>False when it was.</returns>
    private async Task<bool> CountWakeAsync()
    {
        if (!_isWoken)
        {
            return true;
        }

        if (Run.Wakes >= options.Value.RunWakes)
        {
            var wakes = string.Create(CultureInfo.InvariantCulture, $"{Run.Wakes} times");
            await FinishAsync($"The run began anew {wakes} and came no further than {Run.Done} replications.", null);
            return false;
        }

        await _gate.WaitAsync();
        try
        {
            if (!Run.IsOver && Run.Submit is not null)
            {
                await WriteAsync(Run with { Wakes = Run.Wakes + 1 });
            }
        }
        finally
        {
            _gate.Release();
        }

        return true;
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
        catch (Exception e)
        {
            // It is not on record: another activation comes to the same end.
            Interrupt(e);
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
                await WriteAsync(Run with { Done = drive.Sums.Replications, Sums = drive.Sums.Save(), Wakes = 0 });
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
            await ClusterTelemetry.WriteAsync("run", store.WriteStateAsync);
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
        try
        {
            if (await this.GetReminder(Reminder) is { } reminder)
            {
                await this.UnregisterReminder(reminder);
            }
        }
        catch (Exception e)
        {
            RunLog.ReminderKept(logger, Id, e); // its next tick ends it
        }
    }
}
