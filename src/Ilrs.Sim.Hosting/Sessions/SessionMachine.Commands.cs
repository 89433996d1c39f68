using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Telemetry;

namespace Ilrs.Sim.Hosting.Sessions;

/// <content>Commands, and what carries them out. At most one command runs; those behind it wait.</content>
public sealed partial class SessionMachine
{
    private SimTime _target;
    private int _instantsLeft;
    private int _firstOpen;

    /// <summary>True when a command runs or waits.</summary>
    public bool HasWork => FirstOpen() is not null;

    /// <summary>Completes everything before a date and nothing at it, after the commands that wait already.</summary>
    public Answer<SessionCommand> Advance(SimTime date)
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

        return Log(New(SessionCommandKind.Advance) with { Date = date });
    }

    /// <summary>Advances by steps, after the commands that wait already; ends at the horizon.</summary>
    public Answer<SessionCommand> Step(SessionStep step, int count) =>
        count < 1 || !Enum.IsDefined(step)
            ? new HostError(HostErrorKind.Invalid, $"A session takes 1 step or more, not {count} of {step}.")
            : Refusal() is { } error ? error
            : Log(New(SessionCommandKind.Step) with { Step = step, Count = count });

    /// <summary>Ends the advance under way at the last completed instant, and those that wait.</summary>
    public SessionCommand Pause()
    {
        EndOpen(SessionCommandState.Paused);
        return Log(New(SessionCommandKind.Pause) with
        {
            State = SessionCommandState.Done,
            Reached = _timeline.Date,
        });
    }

    /// <summary>Adds a dated change at the last completed instant.</summary>
    /// <param name="text">One record of <c>interventions</c> as in a scenario file.</param>
    public Answer<SessionCommand> Intervene(string text)
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

        _version++;
        return Log(New(SessionCommandKind.Intervene) with
        {
            State = SessionCommandState.Done,
            Date = applied.Value.Date,
            Change = applied.Value.Id,
            Text = text,
            Reached = _timeline.Date,
        });
    }

    /// <summary>The command at a place of the log.</summary>
    public Answer<SessionCommand> At(int place) => place >= 0 && place < _log.Count
        ? _log[place]
        : new HostError(HostErrorKind.NotFound, $"The log of session {Id} has {_log.Count} commands, none at {place}.");

    /// <summary>True while a command runs or waits.</summary>
    public static bool IsOpen(SessionCommand command) =>
        command.State is SessionCommandState.Waiting or SessionCommandState.Running;

    /// <summary>What is to be completed next; begins the next command when none runs.</summary>
    /// <returns>Null when no command is open.</returns>
    public SessionStretch? Next()
    {
        while (FirstOpen() is { } command)
        {
            if (command.State == SessionCommandState.Waiting)
            {
                Begin(command);
            }

            if (_timeline.Date < _target)
            {
                return new SessionStretch(_target, _instantsLeft);
            }

            // An advance that waited behind a longer one has nothing left to do.
            End(SessionCommandState.Done);
        }

        return null;
    }

    /// <summary>Moves on in this process: to the next month's beginning at most, or by one instant.</summary>
    /// <returns>False when no command is open.</returns>
    public bool MoveOn()
    {
        if (Next() is not { } stretch)
        {
            return false;
        }

        try
        {
            var (byInstant, from) = (stretch.Instants < int.MaxValue, _timeline.Date);
            if (byInstant)
            {
                _timeline.AdvanceInstant();
            }
            else
            {
                _timeline.AdvanceTowards(stretch.Limit);
            }

            Completed(from, byInstant ? 1 : 0);
        }
        catch (SimulationException e)
        {
            _timeline = _timeline.BeforeFailure();
            Fail(new HostError(HostErrorKind.Failed, e.Message));
        }

        return true;
    }

    /// <summary>Takes over what was completed elsewhere, of the stretch that <see cref="Next"/> gave.</summary>
    /// <param name="date">Everything before this date is completed.</param>
    /// <param name="instants">Instants that were completed.</param>
    /// <param name="state">State of the replication at the date.</param>
    /// <param name="events">What happened since the present date.</param>
    /// <exception cref="ArgumentException">The state does not fit the scenario.</exception>
    public void Arrive(
        SimTime date, int instants, ReadOnlyMemory<byte> state, IReadOnlyCollection<TraceEvent> events)
    {
        var from = _timeline.Date;
        _timeline.Arrive(date, state, events);
        Completed(from, instants);
    }

    /// <summary>Ends the open commands: the simulation cannot go on beyond the present date.</summary>
    public void Fail(HostError error)
    {
        _error = error;
        EndOpen(SessionCommandState.Failed);
        _version++;
    }

    private SessionCommand? FirstOpen()
    {
        while (_firstOpen < _log.Count && !IsOpen(_log[_firstOpen]))
        {
            _firstOpen++;
        }

        return _firstOpen < _log.Count ? _log[_firstOpen] : null;
    }

    private void Completed(SimTime from, int instants)
    {
        SimTelemetry.AddStep(from, _timeline.Date);
        _instantsLeft -= _instantsLeft < int.MaxValue ? instants : 0;
        if (_timeline.Date >= _target || _instantsLeft == 0)
        {
            End(SessionCommandState.Done);
        }

        _version++;
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

    private SessionCommand Log(SessionCommand command)
    {
        _log.Add(command);
        SimTelemetry.AddCommand(command.Kind);
        return command;
    }

    private void Begin(SessionCommand command)
    {
        _target = command.Kind == SessionCommandKind.Advance ? command.Date!.Value
            : command.Step == SessionStep.Instant ? Horizon
            : _timeline.AfterSteps(command.Step!.Value, command.Count);
        _instantsLeft = command.Step == SessionStep.Instant ? command.Count : int.MaxValue;
        _log[command.Place] = command with { State = SessionCommandState.Running };
    }

    private void End(SessionCommandState state)
    {
        var running = FirstOpen()!;
        _log[running.Place] = running with { State = state, Reached = _timeline.Date };
    }

    private void EndOpen(SessionCommandState state)
    {
        while (HasWork)
        {
            End(state);
        }
    }
}
