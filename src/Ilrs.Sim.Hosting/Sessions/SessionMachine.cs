using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>
/// A session without threads or time of its own: log, commands and the simulated programme at the last completed
/// instant. Hosts let one caller in at a time, move it forward (<see cref="MoveOn"/>, or <see cref="Next"/> and
/// <see cref="Arrive"/> where the entities are elsewhere), and so all answer alike.
/// </summary>
public sealed partial class SessionMachine
{
    private readonly List<SessionCommand> _log = [];
    private SessionTimeline _timeline;
    private HostError? _error;
    private long _version;

    private SessionMachine(string id, SessionTimeline timeline)
    {
        Id = id;
        _timeline = timeline;
    }

    /// <summary>Id of the session.</summary>
    public string Id { get; }

    /// <summary>The scenario with the live changes, made ready to run.</summary>
    public SimulationModel Model => _timeline.Model;

    /// <summary>The scenario with the live changes, whole, as JSON.</summary>
    public string Scenario => _timeline.Document.DocumentText;

    /// <summary>The seed.</summary>
    public ulong Seed => _timeline.Origin.Seed;

    /// <summary>Index of the replication.</summary>
    public long Replication => _timeline.Origin.Replication;

    /// <summary>Random, or the plan.</summary>
    public RunMode Mode => _timeline.Origin.Mode;

    /// <summary>The last completed instant.</summary>
    public SessionMoment Moment => new(_timeline.Date, _version);

    /// <summary>True when nothing more will happen: the horizon is reached, or the simulation cannot go on.</summary>
    public bool IsOver => _error is not null || _timeline.Date == Horizon;

    /// <summary>The command log.</summary>
    public IReadOnlyList<SessionCommand> History => _log;

    /// <summary>What happened before the present date.</summary>
    public IReadOnlyList<TraceEvent> Events => _timeline.Events;

    private Calendar Calendar => Model.Scenario.Calendar;

    private SimTime Horizon => Model.Scenario.Horizon;

    /// <summary>A session at the scenario's start.</summary>
    /// <param name="id">Id of the session.</param>
    /// <param name="request">What to open.</param>
    /// <param name="checkpointMonths">Simulated months between two checkpoints for forks; 0 for none.</param>
    /// <returns>The session, or every error in the scenario.</returns>
    public static Answer<SessionMachine> Open(string id, SessionRequest request, int checkpointMonths)
    {
        var loaded = request.Scenario.Load();
        if (!loaded.IsSuccess)
        {
            return HostError.Of(loaded.Diagnostics);
        }

        var timeline = SessionTimeline.Open(new SessionOrigin(
            loaded.Document, request.Seed, request.Replication, request.Mode, checkpointMonths));
        return timeline.IsSuccess ? new SessionMachine(id, timeline.Value) : timeline.Error;
    }

    /// <summary>Rebuilds a session from scenario, seed and command log, by going through it once more.</summary>
    /// <param name="id">Id of the new session.</param>
    /// <param name="record">What <see cref="Save"/> gave.</param>
    /// <param name="checkpointMonths">Simulated months between two checkpoints for forks; 0 for none.</param>
    /// <returns>The session at the record's date, or why the record does not hold.</returns>
    public static Answer<SessionMachine> Rebuild(string id, SessionRecord record, int checkpointMonths)
    {
        var timeline = SessionTimeline.Of(record, checkpointMonths);
        if (!timeline.IsSuccess)
        {
            return timeline.Error;
        }

        var error = timeline.Value.Replay(record);
        return error is null ? With(id, timeline.Value, record.Commands) : error;
    }

    /// <summary>Takes up a session that was laid aside, with the commands that were open.</summary>
    /// <param name="id">Id of the session.</param>
    /// <param name="suspension">What <see cref="Suspend"/> gave.</param>
    /// <param name="checkpointMonths">Simulated months between two checkpoints for forks; 0 for none.</param>
    /// <returns>The session, or why the suspension does not hold.</returns>
    public static Answer<SessionMachine> Resume(string id, SessionSuspension suspension, int checkpointMonths)
    {
        var timeline = SessionTimeline.Of(suspension.Record, checkpointMonths);
        if (!timeline.IsSuccess)
        {
            return timeline.Error;
        }

        var error = timeline.Value.Restore(suspension);
        return error is null
            ? new SessionMachine(id, timeline.Value)
            {
                _version = suspension.Version,
                _error = suspension.Error,
                _target = suspension.Target,
                _instantsLeft = suspension.InstantsLeft,
            }.WithLog(suspension.Record.Commands)
            : error;
    }

    /// <summary>Where it stands.</summary>
    public SessionStatus Status()
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
                : HasWork ? SessionState.Advancing
                : SessionState.Ready,
            Moment = Moment,
            Start = Model.Scenario.Start,
            Horizon = Horizon,
            Seed = Seed,
            Replication = Replication,
            Mode = Mode,
            ModelHash = _timeline.Document.ModelHash,
            Commands = _log.Count,
            Fingerprint = fingerprint.Value,
            Error = _error,
        };
    }

    /// <summary>Reads entities.</summary>
    /// <param name="ids">Their ids; none for all in their order.</param>
    public Answer<SessionReading> Read(IReadOnlyList<string> ids)
    {
        var wanted = new List<EntityView>();
        var missing = new List<string>();
        foreach (var id in ids.Count > 0 ? ids : [.. Model.Entities.Select(x => x.Id)])
        {
            var found = Model.Entities.FirstOrDefault(x => x.Id == id, new EntityIdentity(default, "", -1));
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
    }

    /// <summary>The programme's figures up to the last completed instant.</summary>
    public SessionFigures Figures()
    {
        var layout = Model.Layout;
        var result = new ReplicationResult(layout.CellCount, layout.Tracked.Count, layout.Resources.Count);
        _timeline.Replication.Report(result);
        return new SessionFigures(Moment, layout, result);
    }

    /// <summary>What happened before the present date.</summary>
    /// <param name="from">Place of the first event.</param>
    public Answer<IReadOnlyList<SessionEvent>> EventsFrom(long from)
    {
        if (from < 0)
        {
            return new HostError(HostErrorKind.Invalid, $"Events are counted from 0; {from} is no place.");
        }

        var events = new List<SessionEvent>();
        for (var i = from; i < Events.Count; i++)
        {
            events.Add(new SessionEvent(i, Events[(int)i]));
        }

        return Answer<IReadOnlyList<SessionEvent>>.Of(events);
    }

    /// <summary>
    /// A new session at an earlier date of this one, without the commands given later. Changes given at the date
    /// itself are kept.
    /// </summary>
    /// <param name="id">Id of the new session.</param>
    /// <param name="date">From the scenario's start to the present date.</param>
    public Answer<SessionMachine> Fork(string id, SimTime date) =>
        ForkError(date) is { } error ? error : With(id, _timeline.Fork(date), Kept(date));

    /// <summary>The record of what <see cref="Fork"/> gives, for a host that rebuilds it elsewhere.</summary>
    /// <param name="date">From the scenario's start to the present date.</param>
    public Answer<SessionRecord> ForkRecord(SimTime date) =>
        ForkError(date) is { } error ? error : Save() with { Date = date, Commands = Kept(date) };

    /// <summary>Everything from which the session is rebuilt.</summary>
    public SessionRecord Save() => new()
    {
        Scenario = _timeline.Origin.Document.DocumentText,
        Seed = Seed,
        Replication = Replication,
        Mode = Mode,
        Date = _timeline.Date,
        Commands = [.. _log],
    };

    /// <summary>Everything with which the session goes on later, elsewhere.</summary>
    public SessionSuspension Suspend() => new()
    {
        Record = Save(),
        Version = _version,
        State = _timeline.Replication.Save(),
        Events = [.. Events],
        Target = _target,
        InstantsLeft = _instantsLeft,
        Error = _error,
    };

    private HostError? ForkError(SimTime date) => date >= Model.Scenario.Start && date <= _timeline.Date
        ? null
        : new HostError(
            HostErrorKind.Conflict,
            $"The session {Id} can be forked from {Calendar.Format(Model.Scenario.Start)} to its date, "
            + $"{Calendar.Format(_timeline.Date)}, but not at {Calendar.Format(date)}.");

    private SessionCommand[] Kept(SimTime date) =>
    [
        .. _log.Where(x =>
            x.Given < date || (x.Given == date && x.Kind == SessionCommandKind.Intervene)),
    ];

    /// <summary>A session that takes over the log of the one it comes from; nothing of it runs.</summary>
    private static SessionMachine With(string id, SessionTimeline timeline, IEnumerable<SessionCommand> commands)
    {
        var machine = new SessionMachine(id, timeline);
        foreach (var command in commands)
        {
            var cut = IsOpen(command) || command.Reached > timeline.Date;
            var own = command with { Place = machine._log.Count };
            machine._log.Add(
                cut ? own with { State = SessionCommandState.Paused, Reached = timeline.Date } : own);
        }

        return machine;
    }

    private SessionMachine WithLog(IEnumerable<SessionCommand> commands)
    {
        _log.AddRange(commands);
        return this;
    }
}
