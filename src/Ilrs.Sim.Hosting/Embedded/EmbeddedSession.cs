using System.Runtime.CompilerServices;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;
using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Hosting.Embedded;

/// <summary>
/// A session in this process. One gate lets either one stretch of time pass or one caller in, so every caller finds a
/// completed instant.
/// </summary>
internal sealed partial class EmbeddedSession : ISession
{
    private readonly EmbeddedHost _host;
    private readonly Func<string, SimTime, Task>? _pace;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly List<LoggedCommand> _log = [];
    private readonly Queue<LoggedCommand> _waiting = new();
    private SessionTimeline _timeline;
    private TaskCompletionSource _moved = NewSignal();
    private HostError? _error;
    private LoggedCommand? _running;
    private bool _pumping;
    private bool _closed;
    private long _version;

    public EmbeddedSession(EmbeddedHost host, string id, SessionTimeline timeline, Func<string, SimTime, Task>? pace)
    {
        _host = host;
        _timeline = timeline;
        _pace = pace;
        Id = id;
    }

    /// <inheritdoc/>
    public string Id { get; }

    private SessionMoment Moment => new(_timeline.Date, _version);

    private Calendar Calendar => _timeline.Model.Scenario.Calendar;

    private SimTime Horizon => _timeline.Model.Scenario.Horizon;

    /// <inheritdoc/>
    public Task<Answer<SessionStatus>> StatusAsync() => Within<SessionStatus>(() => Status());

    /// <inheritdoc/>
    public Task<Answer<SessionReading>> ReadAsync(params IReadOnlyList<string> ids) => Within<SessionReading>(() =>
    {
        var entities = _timeline.Model.Entities;
        var wanted = new List<EntityView>();
        var missing = new List<string>();
        foreach (var id in ids.Count > 0 ? ids : [.. entities.Select(x => x.Id)])
        {
            var found = entities.FirstOrDefault(x => x.Id == id, new EntityIdentity(default, "", -1));
            if (found.Order < 0)
            {
                missing.Add($"'{id}'");
            }
            else
            {
                wanted.Add(_timeline.Replication.View(found.Order));
            }
        }

        return missing.Count == 0
            ? new SessionReading(Moment, wanted)
            : new HostError(
                HostErrorKind.NotFound, $"The session {Id} has no entity {string.Join(" and no ", missing)}.");
    });

    /// <inheritdoc/>
    public Task<Answer<SessionFigures>> FiguresAsync() => Within<SessionFigures>(() =>
    {
        var layout = _timeline.Model.Layout;
        var result = new ReplicationResult(layout.CellCount, layout.Tracked.Count, layout.Resources.Count);
        _timeline.Replication.Report(result);
        return new SessionFigures(Moment, layout, result);
    });

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<SessionCommand>>> HistoryAsync() => Within(() =>
        Answer<IReadOnlyList<SessionCommand>>.Of([.. _log.Select(x => x.Command)]));

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<SessionEvent>>> EventsAsync(long from = 0) => Within(() => from < 0
        ? new HostError(HostErrorKind.Invalid, $"Events are counted from 0; {from} is no place.")
        : Answer<IReadOnlyList<SessionEvent>>.Of(EventsFrom(from)));

    /// <inheritdoc/>
    public async IAsyncEnumerable<SessionEvent> FollowAsync(
        long from = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        from = Math.Max(0, from);
        while (true)
        {
            Task moved;
            bool last;
            List<SessionEvent> events;
            await _gate.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                moved = _moved.Task;
                last = _closed || _error is not null || _timeline.Date == Horizon;
                events = EventsFrom(from);
            }
            finally
            {
                _gate.Release();
            }

            foreach (var item in events)
            {
                yield return item;
            }

            from += events.Count;
            if (last)
            {
                yield break;
            }

            await moved.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<Answer<ISession>> ForkAsync(SimTime date)
    {
        var forked = await Within<ForkedSession>(() =>
        {
            var start = _timeline.Model.Scenario.Start;
            if (date < start || date > _timeline.Date)
            {
                return new HostError(
                    HostErrorKind.Conflict,
                    $"The session {Id} can be forked from {Calendar.Format(start)} to its date, "
                    + $"{Calendar.Format(_timeline.Date)}, but not at {Calendar.Format(date)}.");
            }

            return new ForkedSession(
                _timeline.Fork(date), [.. _log.Select(x => x.Command).Where(x => IsKept(x, date))]);
        }).ConfigureAwait(false);
        return forked.IsSuccess
            ? _host.Keep(forked.Value.Timeline, forked.Value.Commands)
            : (Answer<ISession>)forked.Error;
    }

    /// <inheritdoc/>
    public Task<Answer<SessionRecord>> SaveAsync() => Within<SessionRecord>(() => new SessionRecord
    {
        Scenario = _timeline.Origin.Document.DocumentText,
        Seed = _timeline.Origin.Seed,
        Replication = _timeline.Origin.Replication,
        Mode = _timeline.Origin.Mode,
        Date = _timeline.Date,
        Commands = [.. _log.Select(x => x.Command)],
    });

    /// <summary>Ends the session: waiting commands end, followers come to their end.</summary>
    public Task<Answer<SessionStatus>> CloseAsync() => Within<SessionStatus>(() =>
    {
        EndAdvances();
        var status = Status();
        _closed = true;
        Moved();
        return status;
    });

    /// <summary>Takes over the log of the session that this one comes from; nothing of it runs.</summary>
    internal void TakeOver(IEnumerable<SessionCommand> commands)
    {
        foreach (var command in commands)
        {
            var isOpen = command.State is SessionCommandState.Waiting or SessionCommandState.Running;
            var cut = isOpen || command.Reached > _timeline.Date;
            var own = command with { Place = _log.Count };
            Log(cut ? own with { State = SessionCommandState.Paused, Reached = _timeline.Date } : own);
        }
    }

    /// <summary>A fork keeps what was given before its date, and changes at the date itself.</summary>
    private static bool IsKept(SessionCommand command, SimTime date) =>
        command.Given < date || (command.Given == date && command.Kind == SessionCommandKind.Intervene);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<Answer<T>> Within<T>(Func<Answer<T>> ask)
        where T : class
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            return _closed ? new HostError(HostErrorKind.NotFound, $"There is no session {Id} any more.") : ask();
        }
        finally
        {
            _gate.Release();
        }
    }

    private SessionStatus Status()
    {
        var fingerprint = default(Chain);
        foreach (var entity in _timeline.Replication.Entities)
        {
            fingerprint.Add(entity.Fingerprint);
        }

        return new SessionStatus
        {
            Id = Id,
            State = _error is not null ? SessionState.Failed
                : _timeline.Date == Horizon ? SessionState.Ended
                : _running is not null || _waiting.Count > 0 ? SessionState.Advancing
                : SessionState.Ready,
            Moment = Moment,
            Start = _timeline.Model.Scenario.Start,
            Horizon = Horizon,
            Seed = _timeline.Origin.Seed,
            Replication = _timeline.Origin.Replication,
            Mode = _timeline.Origin.Mode,
            ModelHash = _timeline.Document.ModelHash,
            Commands = _log.Count,
            Fingerprint = fingerprint.Value,
            Error = _error,
        };
    }

    private List<SessionEvent> EventsFrom(long from)
    {
        var events = new List<SessionEvent>();
        for (var i = from; i < _timeline.Events.Count; i++)
        {
            events.Add(new SessionEvent(i, _timeline.Events[(int)i]));
        }

        return events;
    }

    private void Moved()
    {
        _version++;
        var signal = _moved;
        _moved = NewSignal();
        signal.TrySetResult();
    }

    private sealed record ForkedSession(SessionTimeline Timeline, IReadOnlyList<SessionCommand> Commands);
}
