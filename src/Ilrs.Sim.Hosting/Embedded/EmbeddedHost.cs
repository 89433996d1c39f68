using System.Globalization;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Hosting.Embedded;

/// <summary>Runs and sessions in this process, on all its cores, without a server.</summary>
public sealed partial class EmbeddedHost : ISessionHost, IRunHost
{
    private readonly EmbeddedHostOptions _options;
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, EmbeddedSession> _sessions = [];
    private long _sessionCount;

    /// <summary>A host with limits and habits.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    public EmbeddedHost(EmbeddedHostOptions? options = null)
    {
        _options = options ?? new EmbeddedHostOptions();
        _turns = new SemaphoreSlim(_options.RunsAtOnce);
    }

    /// <inheritdoc/>
    public Task<Answer<ISession>> OpenAsync(SessionRequest request) => Task.Run(() =>
    {
        var loaded = request.Scenario.Load();
        return loaded.IsSuccess
            ? Open(loaded.Document, request.Seed, request.Replication, request.Mode)
            : (Answer<ISession>)HostError.Of(loaded.Diagnostics);
    });

    /// <inheritdoc/>
    public Task<Answer<ISession>> RebuildAsync(SessionRecord record) => Task.Run(() =>
    {
        var loaded = ScenarioLoader.LoadText("scenario", record.Scenario);
        if (!loaded.IsSuccess)
        {
            return HostError.Of(loaded.Diagnostics);
        }

        var answer = TimelineOf(loaded.Document, record.Seed, record.Replication, record.Mode);
        return !answer.IsSuccess ? answer.Error
            : Replay(answer.Value, record) is { } error ? error
            : Keep(answer.Value, record.Commands);
    });

    /// <inheritdoc/>
    public Task<Answer<ISession>> FindAsync(string id) => Task.FromResult(
        Lookup(id) is { } session ? Answer<ISession>.Of(session) : NoSession(id));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SessionStatus>> ListAsync()
    {
        List<EmbeddedSession> sessions;
        lock (_lock)
        {
            sessions = [.. _sessions.Values];
        }

        var list = new List<SessionStatus>();
        foreach (var session in sessions)
        {
            if (await session.StatusAsync().ConfigureAwait(false) is { Value: { } status })
            {
                list.Add(status);
            }
        }

        return list;
    }

    /// <inheritdoc/>
    public async Task<Answer<SessionStatus>> CloseAsync(string id)
    {
        if (Lookup(id) is not { } session)
        {
            return NoSession(id);
        }

        var answer = await session.CloseAsync().ConfigureAwait(false);
        lock (_lock)
        {
            _sessions.Remove(Number(id, 's'));
        }

        return answer;
    }

    /// <summary>Keeps a session from now on.</summary>
    internal Answer<ISession> Keep(SessionTimeline timeline, IReadOnlyList<SessionCommand> commands)
    {
        lock (_lock)
        {
            if (_sessions.Count >= _options.Sessions)
            {
                return new HostError(
                    HostErrorKind.Limit, $"The host keeps {_options.Sessions} sessions; remove one first.");
            }

            var number = ++_sessionCount;
            var id = string.Create(CultureInfo.InvariantCulture, $"s{number}");
            var session = new EmbeddedSession(this, id, timeline, _options.Pace);
            session.TakeOver(commands);
            _sessions.Add(number, session);
            return Answer<ISession>.Of(session);
        }
    }

    private static HostError NoSession(string id) => new(HostErrorKind.NotFound, $"There is no session '{id}'.");

    private static long Number(string id, char letter) =>
        id.Length > 1 && id[0] == letter
        && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>Goes through a record's changes in the order of the log, and to its date.</summary>
    private static HostError? Replay(SessionTimeline timeline, SessionRecord record)
    {
        try
        {
            foreach (var command in record.Commands)
            {
                if (command is { Kind: SessionCommandKind.Intervene, Text: { } text })
                {
                    Advance(timeline, command.Given);
                    var applied = timeline.Apply(text);
                    if (!applied.IsSuccess || applied.Value.Id != command.Change)
                    {
                        var why = applied.Error?.Message ?? $"it is '{applied.Value!.Id}' now";
                        return new HostError(
                            HostErrorKind.Invalid, $"The change '{command.Change}' of the log does not hold: {why}");
                    }
                }
            }

            Advance(timeline, record.Date);
        }
        catch (SimulationException e)
        {
            return new HostError(HostErrorKind.Failed, e.Message);
        }

        return timeline.Date == record.Date
            ? null
            : new HostError(HostErrorKind.Invalid, "The record's date is not between its last change and the horizon.");
    }

    private static void Advance(SessionTimeline timeline, SimTime date)
    {
        var end = SimTime.Min(date, timeline.Model.Scenario.Horizon);
        while (timeline.Date < end)
        {
            timeline.AdvanceTowards(end);
        }
    }

    private Answer<ISession> Open(ScenarioDocument document, ulong seed, long replication, RunMode mode)
    {
        var timeline = TimelineOf(document, seed, replication, mode);
        return timeline.IsSuccess ? Keep(timeline.Value, []) : timeline.Error;
    }

    private Answer<SessionTimeline> TimelineOf(ScenarioDocument document, ulong seed, long replication, RunMode mode)
    {
        if (replication < 0)
        {
            return new HostError(HostErrorKind.Invalid, $"Replications are counted from 0; {replication} is none.");
        }

        try
        {
            return new SessionTimeline(
                new SessionOrigin(document, seed, replication, mode, _options.CheckpointMonths));
        }
        catch (Exception e) when (e is ScenarioException or SimulationException)
        {
            return new HostError(HostErrorKind.Invalid, e.Message);
        }
    }

    private EmbeddedSession? Lookup(string id)
    {
        lock (_lock)
        {
            return _sessions.GetValueOrDefault(Number(id, 's'));
        }
    }
}
