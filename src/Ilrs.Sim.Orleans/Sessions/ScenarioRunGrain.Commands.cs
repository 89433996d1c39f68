using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Entities;
using Ilrs.Sim.Orleans.Mapping;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Sessions;

/// <content>Commands: one at a time, between steps, on record before they are answered.</content>
public sealed partial class ScenarioRunGrain
{
    private int _callers;
    private bool _isReminded;

    /// <inheritdoc/>
    public Task<Reply<CommandData>> AdvanceAsync(Guid request, long date) =>
        GiveAsync(request, x => x.Advance(new SimTime(date)), takesTime: true);

    /// <inheritdoc/>
    public Task<Reply<CommandData>> StepAsync(Guid request, StepData step, int count) =>
        GiveAsync(request, x => x.Step(step.ToHost(), count), takesTime: true);

    /// <inheritdoc/>
    public Task<Reply<CommandData>> PauseAsync(Guid request) => GiveAsync(request, x => x.Pause());

    /// <inheritdoc/>
    public Task<Reply<CommandData>> InterveneAsync(Guid request, string text) => GiveAsync(request, machine =>
    {
        var given = machine.Intervene(text);
        if (given.IsSuccess)
        {
            Renew();
        }

        return given;
    });

    /// <inheritdoc/>
    public async Task<Reply<SessionStatusData>> CloseAsync()
    {
        await EnterAsync();
        try
        {
            if (Machine<SessionStatusData>(out var machine) is { } none)
            {
                return none;
            }

            machine!.Pause();
            var status = machine.Status().ToWire();
            try
            {
                store.State = new SessionStore { Activations = store.State.Activations, IsClosed = true };
                await store.WriteStateAsync();
            }
            catch (Exception e)
            {
                LogNotWritten(logger, Id, e);
                throw Lost();
            }
            finally
            {
                _machine = null;
                Lose();
            }

            await ForgetAsync(machine);
            return FailureMapping.Of(status);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await EnterAsync();
        try
        {
            // Under the gate: a command that comes now needs the reminder.
            if (_machine is { HasWork: true })
            {
                Wake();
            }
            else
            {
                await ForgetReminderAsync();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<Reply<CommandData>> GiveAsync(
        Guid request, Func<SessionMachine, Answer<SessionCommand>> give, bool takesTime = false)
    {
        await EnterAsync();
        try
        {
            if (Machine<CommandData>(out var machine) is { } none)
            {
                return none;
            }

            var place = _requests.IndexOf(request);
            if (place >= 0)
            {
                return machine!.At(place).ToReply(CommandMapping.ToWire);
            }

            if (takesTime)
            {
                await RemindAsync();
            }

            var given = give(machine!);
            if (given.IsSuccess)
            {
                _requests.Add(request);
                await WriteAsync(machine!);
                if (machine!.HasWork)
                {
                    Wake();
                }
            }

            return given.ToReply(CommandMapping.ToWire);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Waits for the caller's turn. A step ends at the next instant when somebody waits; one that hangs within an
    /// instant is rolled back.
    /// </summary>
    private async Task EnterAsync()
    {
        _callers++;
        try
        {
            if (!await _gate.WaitAsync(_options.HangTime))
            {
                _step?.Cancel();
                await _gate.WaitAsync();
            }
        }
        finally
        {
            _callers--;
        }
    }

    /// <summary>Sees to it that the session is woken while it has work; on record before the command is.</summary>
    private async Task RemindAsync()
    {
        if (!_isReminded)
        {
            await this.RegisterOrUpdateReminder(Reminder, _options.WakePeriod, _options.WakePeriod);
            _isReminded = true;
        }
    }

    private async Task ForgetReminderAsync()
    {
        _isReminded = false;
        if (await this.GetReminder(Reminder) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    /// <summary>What is not reached here ends by itself: entities when idle, the reminder at its next.</summary>
    private async Task ForgetAsync(SessionMachine machine)
    {
        try
        {
            if (_hasDriven)
            {
                await EntityKeys.ForgetAsync(GrainFactory, Id, machine.Model.Entities, Epoch)
                    .WaitAsync(_options.CallTimeout);
            }

            if (_isReminded)
            {
                await ForgetReminderAsync();
            }
        }
        catch (Exception e) when (e is OrleansException or TimeoutException)
        {
            LogNotForgotten(logger, Id, e);
        }
    }

    [Microsoft.Extensions.Logging.LoggerMessage(
        Level = Microsoft.Extensions.Logging.LogLevel.Information,
        Message = "Session {Session} is closed; some of its grains did not hear of it")]
    private static partial void LogNotForgotten(
        Microsoft.Extensions.Logging.ILogger logger, string session, Exception exception);
}
