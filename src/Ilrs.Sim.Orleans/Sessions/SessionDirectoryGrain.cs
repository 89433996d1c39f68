using System.Globalization;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Sessions.Mapping;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>Allots the ids of sessions and keeps the list of them.</summary>
[GrainType("ilrs.session-directory"), Reentrant]
public sealed class SessionDirectoryGrain(
    [PersistentState("sessions", IlrsSimOptions.StorageName)] IPersistentState<SessionDirectoryStore> store,
    IOptions<IlrsSimOptions> options) : Grain, ISessionDirectoryGrain
{
    private const int MostClosed = 1_000;
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <inheritdoc/>
    public Task<Reply<SessionStatusData>> OpenAsync(OpenSession open) =>
        AddAsync(open.Request, x => x.OpenAsync(open));

    /// <inheritdoc/>
    public Task<Reply<SessionStatusData>> RebuildAsync(RebuildSession rebuild) =>
        AddAsync(rebuild.Request, x => x.RebuildAsync(rebuild));

    /// <inheritdoc/>
    public Task<string[]> ListAsync() => Task.FromResult(store.State.Ids);

    /// <inheritdoc/>
    public async Task<Reply<SessionStatusData>> CloseAsync(string id)
    {
        var closed = await GrainFactory.GetGrain<IScenarioRunGrain>(id).CloseAsync();
        await RemoveAsync(id, wasOpen: true);
        return closed;
    }

    /// <summary>Lists the session before it begins, so that none is lost; one that cannot begin is removed.</summary>
    private async Task<Reply<SessionStatusData>> AddAsync(
        Guid request, Func<IScenarioRunGrain, Task<Reply<SessionStatusData>>> begin)
    {
        var id = await AllotAsync(request);
        if (!id.IsSuccess)
        {
            return id.Error.ToReply<SessionStatusData>();
        }

        var begun = await begin(GrainFactory.GetGrain<IScenarioRunGrain>(id.Value));
        if (begun.Failure is not null)
        {
            await RemoveAsync(id.Value, wasOpen: false);
        }

        return begun;
    }

    private async Task<Answer<string>> AllotAsync(Guid request)
    {
        await _gate.WaitAsync();
        try
        {
            var known = store.State;
            if (Array.IndexOf(known.Requests, request) is var at and >= 0)
            {
                return known.Ids[at];
            }

            if (known.Closed.Contains(request))
            {
                return new HostError(HostErrorKind.NotFound, "The session that this request opened is closed.");
            }

            if (known.Ids.Length >= options.Value.Sessions)
            {
                return new HostError(
                    HostErrorKind.Limit, $"The cluster keeps {options.Value.Sessions} sessions; remove one first.");
            }

            var number = known.Last + 1;
            var id = string.Create(CultureInfo.InvariantCulture, $"s{number}");
            await WriteAsync(known with
            {
                Last = number,
                Ids = [.. known.Ids, id],
                Requests = [.. known.Requests, request],
            });
            return id;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task RemoveAsync(string id, bool wasOpen)
    {
        await _gate.WaitAsync();
        try
        {
            var known = store.State;
            if (Array.IndexOf(known.Ids, id) is var at and >= 0)
            {
                await WriteAsync(known with
                {
                    Ids = [.. known.Ids[..at], .. known.Ids[(at + 1)..]],
                    Requests = [.. known.Requests[..at], .. known.Requests[(at + 1)..]],
                    Closed = wasOpen
                        ? [.. known.Closed.TakeLast(MostClosed - 1), known.Requests[at]]
                        : known.Closed,
                });
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>After a write of unknown outcome another activation reads what is on record.</summary>
    private async Task WriteAsync(SessionDirectoryStore next)
    {
        try
        {
            store.State = next;
            await store.WriteStateAsync();
        }
        catch (Exception e)
        {
            DeactivateOnIdle();
            throw new OrleansException("The list of sessions could not be written; ask again.", e);
        }
    }
}
