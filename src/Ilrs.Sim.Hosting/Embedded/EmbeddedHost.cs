using System.Globalization;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;

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
        Keep(id => SessionMachine.Open(id, request, _options.CheckpointMonths)));

    /// <inheritdoc/>
    public Task<Answer<ISession>> RebuildAsync(SessionRecord record) => Task.Run(() =>
        Keep(id => SessionMachine.Rebuild(id, record, _options.CheckpointMonths)));

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

    /// <summary>Makes a session of a new id and keeps it from now on.</summary>
    internal Answer<ISession> Keep(Func<string, Answer<SessionMachine>> make)
    {
        var number = Interlocked.Increment(ref _sessionCount);
        var machine = make(string.Create(CultureInfo.InvariantCulture, $"s{number}"));
        if (!machine.IsSuccess)
        {
            return machine.Error;
        }

        lock (_lock)
        {
            if (_sessions.Count >= _options.Sessions)
            {
                return new HostError(
                    HostErrorKind.Limit, $"The host keeps {_options.Sessions} sessions; remove one first.");
            }

            var session = new EmbeddedSession(this, machine.Value, _options.Pace);
            _sessions.Add(number, session);
            return Answer<ISession>.Of(session);
        }
    }

    private static HostError NoSession(string id) => new(HostErrorKind.NotFound, $"There is no session '{id}'.");

    private static long Number(string id, char letter) =>
        id.Length > 1 && id[0] == letter
        && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private EmbeddedSession? Lookup(string id)
    {
        lock (_lock)
        {
            return _sessions.GetValueOrDefault(Number(id, 's'));
        }
    }
}
