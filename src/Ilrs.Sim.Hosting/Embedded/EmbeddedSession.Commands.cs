using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Hosting.Embedded;

/// <content>Commands, and the loop that carries out advances one month at a time.</content>
internal sealed partial class EmbeddedSession
{
    private SimTime _target;
    private int _stepsLeft;

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> AdvanceAsync(SimTime date) => Within<SessionCommand>(() =>
    {
        if (Refusal() is { } error)
        {
            return error;
        }

        if (date <= _timeline.Date || date > Horizon)
        {
            return new HostError(
                HostErrorKind.Conflict,
                $"The session {Id} stands at {Calendar.Format(_timeline.Date)} and can advance to a later date, at "
                + $"most {Calendar.Format(Horizon)}, but not to {Calendar.Format(date)}.");
        }

        return Enqueue(New(SessionCommandKind.Advance) with { Date = date });
    });

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> StepAsync(SessionStep step, int count = 1) => Within<SessionCommand>(() =>
        count < 1 || !Enum.IsDefined(step)
            ? new HostError(HostErrorKind.Invalid, $"A session takes 1 step or more, not {count} of {step}.")
            : Refusal() is { } error ? error
            : Enqueue(New(SessionCommandKind.Step) with { Step = step, Count = count }));

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> PauseAsync() => Within<SessionCommand>(() =>
    {
        EndAdvances();
        var command = New(SessionCommandKind.Pause);
        return Log(command with { State = SessionCommandState.Done, Reached = _timeline.Date }).Command;
    });

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> InterveneAsync(string text) => Within<SessionCommand>(() =>
    {
        if (Refusal() is { } error)
        {
            return error;
        }

        var applied = _timeline.Apply(text);
        if (!applied.IsSuccess)
        {
            return applied.Error;
        }

        Moved();
        return Log(New(SessionCommandKind.Intervene) with
        {
            State = SessionCommandState.Done,
            Date = applied.Value.Date,
            Change = applied.Value.Id,
            Text = text,
            Reached = _timeline.Date,
        }).Command;
    });

    /// <inheritdoc/>
    public async Task<Answer<SessionCommand>> WaitAsync(int place, CancellationToken cancellation = default)
    {
        var found = await Within<LoggedCommand>(() => place >= 0 && place < _log.Count
            ? _log[place]
            : new HostError(
                HostErrorKind.NotFound, $"The log of session {Id} has {_log.Count} commands, none at {place}."))
            .ConfigureAwait(false);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        try
        {
            await found.Value.Over.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new HostError(HostErrorKind.Cancelled, $"Waiting for command {place} was cancelled.");
        }

        return found.Value.Command;
    }

    private HostError? Refusal() => _error is not null
        ? new HostError(HostErrorKind.Failed, $"The session {Id} cannot go on: {_error.Message}")
        : _timeline.Date == Horizon
            ? new HostError(HostErrorKind.Conflict, $"The session {Id} is at its end, {Calendar.Format(Horizon)}.")
            : null;

    private SessionCommand New(SessionCommandKind kind) => new()
    {
        Place = _log.Count,
        Kind = kind,
        State = SessionCommandState.Waiting,
        Given = _timeline.Date,
    };

    private LoggedCommand Log(SessionCommand command)
    {
        var logged = new LoggedCommand(command);
        logged.Become(command);
        _log.Add(logged);
        return logged;
    }

    private SessionCommand Enqueue(SessionCommand command)
    {
        var logged = Log(command);
        _waiting.Enqueue(logged);
        if (!_pumping)
        {
            _pumping = true;
            _ = Task.Run(PumpAsync);
        }

        return command;
    }

    /// <summary>Carries out what waits, a stretch at a time; between two stretches callers get their turn.</summary>
    private async Task PumpAsync()
    {
        while (true)
        {
            SimTime date;
            await _gate.WaitAsync().ConfigureAwait(false);
            try
            {
                if (_running is null && !TryBegin())
                {
                    _pumping = false;
                    return;
                }

                AdvanceSome();
                date = _timeline.Date;
            }
            finally
            {
                _gate.Release();
            }

            if (_pace is not null)
            {
                await _pace(Id, date).ConfigureAwait(false);
            }
        }
    }

    private bool TryBegin()
    {
        if (!_waiting.TryDequeue(out _running))
        {
            return false;
        }

        var command = _running.Command;
        var target = command.Kind == SessionCommandKind.Advance ? command.Date!.Value
            : command.Step == SessionStep.Instant ? Horizon
            : _timeline.AfterSteps(command.Step!.Value, command.Count);
        _target = target;
        _stepsLeft = command.Step == SessionStep.Instant ? command.Count : int.MaxValue;
        _running.Become(command with { State = SessionCommandState.Running });
        return true;
    }

    private void AdvanceSome()
    {
        try
        {
            if (_running!.Command.Step == SessionStep.Instant)
            {
                if (_timeline.Date < _target)
                {
                    _timeline.AdvanceInstant();
                }

                _stepsLeft--;
            }
            else if (_timeline.Date < _target)
            {
                _timeline.AdvanceTowards(_target);
            }

            if (_timeline.Date >= _target || _stepsLeft == 0)
            {
                End(SessionCommandState.Done);
            }
        }
        catch (SimulationException e)
        {
            _error = new HostError(HostErrorKind.Failed, e.Message);
            _timeline = _timeline.Recovered();
            End(SessionCommandState.Failed);
            while (_waiting.TryDequeue(out _running))
            {
                End(SessionCommandState.Failed);
            }
        }

        Moved();
    }

    private void End(SessionCommandState state)
    {
        _running!.Become(_running.Command with { State = state, Reached = _timeline.Date });
        _running = null;
    }

    private void EndAdvances()
    {
        if (_running is not null)
        {
            End(SessionCommandState.Paused);
        }

        while (_waiting.TryDequeue(out _running))
        {
            End(SessionCommandState.Paused);
        }
    }
}
