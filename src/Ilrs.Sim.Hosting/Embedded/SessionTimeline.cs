using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Hosting.Embedded;

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

    /// <summary>A future at its beginning.</summary>
    public SessionTimeline(SessionOrigin origin)
        : this(origin, origin.Document, SimulationModel.Compile(origin.Document.Scenario)) =>
        Start(Model);

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

        var model = SimulationModel.Compile(loaded.Document.Scenario);
        var state = _replication.Save();
        Start(model);
        _replication.Restore(state);
        (Document, Model) = (loaded.Document, model);
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
                document = ScenarioLoader.AddIntervention(
                    document, "intervention", change.Text, change.Id, Calendar.Format(change.Date)).Document!;
            }

            model = SimulationModel.Compile(document.Scenario);
        }

        var fork = new SessionTimeline(_origin, document, model);
        fork._changes.AddRange(kept);
        fork.Start(model);
        foreach (var (seconds, state) in _checkpoints.Where(x => x.Key <= date.Seconds))
        {
            fork._checkpoints.Add(seconds, state);
        }

        fork.Seek(date, _events);
        return fork;
    }

    /// <summary>The future at its present date once more, after an advance that failed.</summary>
    public SessionTimeline Recovered() => Fork(Date);

    private void Seek(SimTime date, IReadOnlyList<TraceEvent> events)
    {
        if (_checkpoints.Count > 0)
        {
            Date = new SimTime(_checkpoints.GetKeyAtIndex(_checkpoints.Count - 1));
            _replication.Restore(_checkpoints.GetValueAtIndex(_checkpoints.Count - 1));
            _events.AddRange(events.TakeWhile(x => x.Time < Date));
        }

        while (Date < date)
        {
            AdvanceTowards(date);
        }
    }

    private void Start(SimulationModel model)
    {
        _replication = new Replication(model);
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
