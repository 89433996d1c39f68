using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>
/// One simulated future with its live changes: a pure function of scenario, seed and changes, without threads or time.
/// </summary>
/// <remarks>
/// A checkpoint at a date serves every set of changes that agrees before this date: what takes effect later lies
/// dormant, and interventions are numbered by date.
/// </remarks>
internal sealed class SessionTimeline
{
    private readonly SessionOrigin _origin;
    private readonly List<LiveChange> _changes = [];
    private readonly List<TraceEvent> _events = [];
    private readonly SortedList<long, byte[]> _checkpoints = [];
    private Replication _replication = null!;

    private SessionTimeline(SessionOrigin origin, ScenarioDocument document, SimulationModel model)
    {
        _origin = origin;
        Document = document;
        Model = model;
        Date = model.Scenario.Start;
    }

    /// <summary>The scenario with the live changes.</summary>
    public ScenarioDocument Document { get; private set; }

    /// <summary>The scenario made ready to run.</summary>
    public SimulationModel Model { get; private set; }

    /// <summary>Everything before this date is completed and nothing at it.</summary>
    public SimTime Date { get; private set; }

    /// <summary>What happened before <see cref="Date"/>.</summary>
    public IReadOnlyList<TraceEvent> Events => _events;

    public SessionOrigin Origin => _origin;

    public Replication Replication => _replication;

    private Calendar Calendar => Model.Scenario.Calendar;

    /// <summary>A future at its beginning, or why there is none.</summary>
    public static Answer<SessionTimeline> Open(SessionOrigin origin)
    {
        if (origin.Replication < 0)
        {
            return new HostError(
                HostErrorKind.Invalid, $"Replications are counted from 0; {origin.Replication} is none.");
        }

        try
        {
            var timeline = new SessionTimeline(
                origin, origin.Document, SimulationModel.Compile(origin.Document.Scenario));
            timeline.Start();
            return timeline;
        }
        catch (Exception e) when (e is ScenarioException or SimulationException)
        {
            return new HostError(HostErrorKind.Invalid, e.Message);
        }
    }

    /// <summary>The future of a record at its beginning, or why the record does not hold.</summary>
    public static Answer<SessionTimeline> Of(SessionRecord record, int checkpointMonths)
    {
        var loaded = ScenarioLoader.LoadText("scenario", record.Scenario);
        return loaded.IsSuccess
            ? Open(new SessionOrigin(
                loaded.Document, record.Seed, record.Replication, record.Mode, checkpointMonths))
            : HostError.Of(loaded.Diagnostics);
    }

    /// <summary>Advances to a date, or to the beginning of the next month where that is earlier.</summary>
    /// <exception cref="SimulationException">The simulation cannot go on; the state is of no use.</exception>
    public void AdvanceTowards(SimTime date)
    {
        var month = Calendar.MonthOf(Date) + 1;
        var next = SimTime.Min(SimTime.Min(date, Model.Scenario.Horizon), Calendar.StartOfMonth(month));
        _replication.AdvanceTo(next);
        Date = next;
        var spacing = _origin.CheckpointMonths;
        if (spacing > 0 && next == Calendar.StartOfMonth(month) && month % spacing == 0)
        {
            _checkpoints[next.Seconds] = _replication.Save();
        }
    }

    /// <summary>Takes over a later state that was reached elsewhere, with what happened on the way.</summary>
    public void Arrive(SimTime date, ReadOnlyMemory<byte> state, IReadOnlyCollection<TraceEvent> events)
    {
        _replication.Restore(state);
        _events.AddRange(events);
        var spacing = _origin.CheckpointMonths;
        if (spacing > 0 && Calendar.MonthOf(date) / spacing > Calendar.MonthOf(Date) / spacing)
        {
            _checkpoints[date.Seconds] = state.ToArray();
        }

        Date = date;
    }

    /// <summary>Goes through a record's changes in the order of the log, and to its date.</summary>
    /// <returns>Why the record does not hold, or null.</returns>
    public HostError? Replay(SessionRecord record)
    {
        try
        {
            foreach (var command in Changes(record))
            {
                AdvanceTo(command.Given);
                var applied = Apply(command.Text!);
                if (!applied.IsSuccess || applied.Value.Id != command.Change)
                {
                    return Broken(command, applied.Error?.Message ?? $"it is '{applied.Value!.Id}' now");
                }
            }

            AdvanceTo(record.Date);
        }
        catch (SimulationException e)
        {
            return new HostError(HostErrorKind.Failed, e.Message);
        }

        return Date == record.Date
            ? null
            : new HostError(HostErrorKind.Invalid, "The record's date is not between its last change and the horizon.");
    }

    /// <summary>Takes up a future at the date at which it was laid aside, without going through it.</summary>
    /// <returns>Why the suspension does not hold, or null.</returns>
    public HostError? Restore(SessionSuspension suspension)
    {
        foreach (var command in Changes(suspension.Record))
        {
            var change = new LiveChange(command.Given, command.Change!, command.Date!.Value, command.Text!);
            var loaded = Add(Document, change);
            if (!loaded.IsSuccess)
            {
                return Broken(command, string.Join("\n", loaded.Diagnostics));
            }

            Document = loaded.Document;
            _changes.Add(change);
        }

        try
        {
            Model = SimulationModel.Compile(Document.Scenario);
            Start();
            _replication.Restore(suspension.State);
        }
        catch (Exception e) when (e is ScenarioException or ArgumentException or OverflowException)
        {
            return new HostError(HostErrorKind.Invalid, $"The state does not fit the scenario: {e.Message}");
        }

        _events.AddRange(suspension.Events);
        Date = suspension.Record.Date;
        return null;
    }

    /// <summary>Completes the next instant at which anything happens; without one, goes to the horizon.</summary>
    /// <exception cref="SimulationException">The simulation cannot go on; the state is of no use.</exception>
    public void AdvanceInstant() => Date = _replication.AdvanceInstant(Model.Scenario.Horizon)
        ? SimTime.Min(_replication.Agenda.Clock.Now + 1, Model.Scenario.Horizon)
        : Model.Scenario.Horizon;

    /// <summary>Where a number of steps from here ends.</summary>
    public SimTime AfterSteps(SessionStep step, int count)
    {
        var month = Calendar.MonthOf(Date);
        var perStep = step == SessionStep.Year ? 12 : 1;
        var first = step == SessionStep.Year ? month - (((month % 12) + 12) % 12) : month;
        var lastMonth = Calendar.MonthOf(Model.Scenario.Horizon) + 1;
        var target = Math.Min(first + ((long)perStep * count), lastMonth);
        return SimTime.Min(Calendar.StartOfMonth((int)target), Model.Scenario.Horizon);
    }

    /// <summary>Adds a change at the present date.</summary>
    /// <param name="text">One record of <c>interventions</c>.</param>
    public Answer<LiveChange> Apply(string text)
    {
        var loaded = ScenarioLoader.AddIntervention(Document, "intervention", text, NextId(), NextDay());
        if (!loaded.IsSuccess)
        {
            return HostError.Of(loaded.Diagnostics);
        }

        var known = Document.Scenario.Interventions.Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
        var added = loaded.Document.Scenario.Interventions.Single(x => !known.Contains(x.Id));
        if (added.Date < Date)
        {
            return new HostError(
                HostErrorKind.Conflict,
                $"The change '{added.Id}' is dated {Calendar.Format(added.Date)}, but the session stands at "
                + $"{Calendar.Format(Date)}, and what is past does not change; fork it at an earlier date.");
        }

        if (_replication.Objection(added) is { } objection)
        {
            return new HostError(
                HostErrorKind.Conflict,
                $"The change '{added.Id}' contradicts this session: {objection}; fork it at an earlier date.");
        }

        var state = _replication.Save();
        (Document, Model) = (loaded.Document, SimulationModel.Compile(loaded.Document.Scenario));
        Start();
        _replication.Restore(state);
        var change = new LiveChange(Date, added.Id, added.Date, text);
        _changes.Add(change);
        return change;
    }

    /// <summary>The same future at an earlier date, without the changes given after it.</summary>
    public SessionTimeline Fork(SimTime date)
    {
        var (document, model) = (_origin.Document, Model);
        var kept = _changes.Where(x => x.Given <= date).ToList();
        if (kept.Count == _changes.Count)
        {
            document = Document;
        }
        else
        {
            foreach (var change in kept)
            {
                document = Add(document, change).Document!;
            }

            model = SimulationModel.Compile(document.Scenario);
        }

        var fork = new SessionTimeline(_origin, document, model);
        fork._changes.AddRange(kept);
        fork.Start();
        foreach (var (seconds, state) in _checkpoints.Where(x => x.Key <= date.Seconds))
        {
            fork._checkpoints.Add(seconds, state);
        }

        fork.Seek(date, _events);
        return fork;
    }

    /// <summary>
    /// The future once more after an advance that failed: everything before the instant at which it stops is completed.
    /// </summary>
    public SessionTimeline BeforeFailure() => Fork(SimTime.Max(Date, _replication.Agenda.Clock.Now));

    private void Seek(SimTime date, IReadOnlyList<TraceEvent> events)
    {
        if (_checkpoints.Count > 0)
        {
            Date = new SimTime(_checkpoints.GetKeyAtIndex(_checkpoints.Count - 1));
            _replication.Restore(_checkpoints.GetValueAtIndex(_checkpoints.Count - 1));
            _events.AddRange(events.TakeWhile(x => x.Time < Date));
        }

        AdvanceTo(date);
    }

    private void AdvanceTo(SimTime date)
    {
        var end = SimTime.Min(date, Model.Scenario.Horizon);
        while (Date < end)
        {
            AdvanceTowards(end);
        }
    }

    private static IEnumerable<SessionCommand> Changes(SessionRecord record) =>
        record.Commands.Where(x => x is { Kind: SessionCommandKind.Intervene, Text: not null });

    private static HostError Broken(SessionCommand command, string why) =>
        new(HostErrorKind.Invalid, $"The change '{command.Change}' of the log does not hold: {why}");

    private ScenarioLoadResult Add(ScenarioDocument document, LiveChange change) => ScenarioLoader.AddIntervention(
        document, "intervention", change.Text, change.Id, Calendar.Format(change.Date));

    private void Start()
    {
        _replication = new Replication(Model);
        _replication.Start(_origin.Seed, _origin.Replication, _origin.Mode, _events);
    }

    private string NextId()
    {
        var known = Document.Scenario.Interventions.Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = _changes.Count + 1; ; i++)
        {
            var id = "live-" + i.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
            if (!known.Contains(id))
            {
                return id;
            }
        }
    }

    private string NextDay()
    {
        var days = Math.DivRem(Date.Seconds, Calendar.Day, out var rest) + (rest > 0 ? 1 : 0);
        return Calendar.Format(new SimTime(days * Calendar.Day));
    }
}
