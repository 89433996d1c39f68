using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Mapping;

namespace Ilrs.Sim.Orleans.Client;

/// <content>Sessions.</content>
public sealed partial class ClusterHost
{
    private ISessionDirectoryGrain Sessions => _grains.GetGrain<ISessionDirectoryGrain>(0);

    /// <inheritdoc/>
    public Task<Answer<ISession>> OpenAsync(SessionRequest request)
    {
        var open = request.ToWire(Guid.NewGuid());
        return _calls.AskAsync(() => Sessions.OpenAsync(open), Session);
    }

    /// <inheritdoc/>
    public Task<Answer<ISession>> RebuildAsync(SessionRecord record)
    {
        var rebuild = new RebuildSession { Request = Guid.NewGuid(), Record = record.ToWire() };
        return _calls.AskAsync(() => Sessions.RebuildAsync(rebuild), Session);
    }

    /// <inheritdoc/>
    public Task<Answer<ISession>> FindAsync(string id) => id.Length == 0
        ? Task.FromResult<Answer<ISession>>(new HostError(HostErrorKind.NotFound, "There is no session ''."))
        : _calls.AskAsync(() => Grain(id).StatusAsync(), Session);

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">The cluster does not answer.</exception>
    public async Task<IReadOnlyList<SessionStatus>> ListAsync()
    {
        var ids = await _calls.TryAsync(() => Sessions.ListAsync()).ConfigureAwait(false);
        if (!ids.IsSuccess)
        {
            throw new TimeoutException(ids.Error.Message);
        }

        var asked = ids.Value.Select(id => _calls.AskAsync(() => Grain(id).StatusAsync(), SessionMapping.ToHost));
        var list = new List<SessionStatus>();
        foreach (var answer in await Task.WhenAll(asked).ConfigureAwait(false))
        {
            if (answer.IsSuccess)
            {
                list.Add(answer.Value);
            }
            else if (answer.Error.Kind == HostErrorKind.Unavailable)
            {
                throw new TimeoutException(answer.Error.Message);
            }
        }

        return list;
    }

    /// <inheritdoc/>
    public async Task<Answer<SessionStatus>> CloseAsync(string id)
    {
        if (id.Length == 0)
        {
            return new HostError(HostErrorKind.NotFound, "There is no session ''.");
        }

        var before = await _calls.AskAsync(() => Grain(id).StatusAsync(), SessionMapping.ToHost).ConfigureAwait(false);
        if (!before.IsSuccess)
        {
            return before;
        }

        // It was there: where it is gone now, it was closed, if not by the call whose answer came through.
        var answer = await _calls.AskAsync(() => Sessions.CloseAsync(id), SessionMapping.ToHost).ConfigureAwait(false);
        return answer.Error?.Kind == HostErrorKind.NotFound ? before : answer;
    }

    private IScenarioRunGrain Grain(string id) => _grains.GetGrain<IScenarioRunGrain>(id);

    private ISession Session(SessionStatusData status) =>
        new ClusterSession(status.Id, Grain, _calls, _models);
}
