using System.Globalization;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Mapping;
using Ilrs.Sim.Orleans.Telemetry;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Directories;

/// <summary>
/// Allots ids and keeps the list of them. What is begun is listed before, and what is ended is struck out after, so
/// that nothing is ever lost; what a crash leaves between the two is ended at the next list, or when room is needed.
/// </summary>
/// <param name="store">The list on record.</param>
/// <param name="things">What is listed: sessions or runs; ids begin with the first letter.</param>
/// <param name="limit">Most that are listed.</param>
public abstract class DirectoryGrain(IPersistentState<DirectoryStore> store, string things, int limit) : Grain
{
    private const int MostEnded = 1_000;
    private readonly SemaphoreSlim _gate = new(1, 1);

    // Ids that a call of this activation begins or ends, once for each call.
    private readonly List<string> _atWork = [];

    /// <summary>The ids, in the order of their beginning.</summary>
    public Task<string[]> ListAsync() => WithinAsync(async () =>
    {
        await HealAsync();
        return store.State.Entries.Where(x => x.State == EntryState.Open).Select(x => x.Id).ToArray();
    });

    /// <summary>Ends what has an id, wherever it stands and whether or not it has begun.</summary>
    protected abstract Task EndAsync(string id);

    /// <summary>Begins what a request asks for: under a new id, or under its own where it is repeated.</summary>
    /// <param name="request">Id of the request.</param>
    /// <param name="begin">Begins it, once however often it is called; a failure means that there is nothing.</param>
    protected async Task<Reply<T>> AddAsync<T>(Guid request, Func<string, Task<Reply<T>>> begin)
        where T : class
    {
        var allotted = await WithinAsync(() => AllotAsync(request));
        if (!allotted.IsSuccess)
        {
            return allotted.Error.ToReply<T>();
        }

        var id = allotted.Value;
        try
        {
            var begun = await begin(id);
            await WithinAsync(() => Find(id)?.State != EntryState.Beginning ? Task.FromResult(false)
                : begun.Failure is null ? MarkAsync(id, EntryState.Open)
                : StrikeOutAsync(id));
            return begun;
        }
        finally
        {
            _atWork.Remove(id);
        }
    }

    /// <summary>Ends what has an id, and strikes it out.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="end">Ends it.</param>
    protected async Task<Reply<T>> RemoveAsync<T>(string id, Func<Task<Reply<T>>> end)
        where T : class
    {
        _atWork.Add(id);
        try
        {
            await WithinAsync(() => MarkAsync(id, EntryState.Ending));
            var ended = await end();
            await WithinAsync(() => StrikeOutAsync(id));
            return ended;
        }
        finally
        {
            _atWork.Remove(id);
        }
    }

    private async Task<T> WithinAsync<T>(Func<Task<T>> act)
    {
        await _gate.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            _gate.Release();
        }
    }

    private DirectoryEntry? Find(string id) => Array.Find(store.State.Entries, x => x.Id == id);

    private async Task<Answer<string>> AllotAsync(Guid request)
    {
        var known = Array.Find(store.State.Entries, x => x.Request == request);
        if (known?.State == EntryState.Ending || store.State.Ended.Contains(request))
        {
            return new HostError(HostErrorKind.NotFound, "What this request began has ended.");
        }

        if (known is null && store.State.Entries.Length >= limit)
        {
            await HealAsync();
        }

        if (known is null && store.State.Entries.Length >= limit)
        {
            return new HostError(HostErrorKind.Limit, $"The cluster keeps {limit} {things}; remove one first.");
        }

        if (known is null)
        {
            var number = store.State.Last + 1;
            var id = string.Create(CultureInfo.InvariantCulture, $"{things[0]}{number}");
            known = new DirectoryEntry { Id = id, Request = request };
            await WriteAsync(store.State with { Last = number, Entries = [.. store.State.Entries, known] });
        }

        _atWork.Add(known.Id);
        return known.Id;
    }

    private async Task<bool> MarkAsync(string id, EntryState state)
    {
        if (Find(id) is { } entry && entry.State != state)
        {
            var marked = entry with { State = state };
            await WriteAsync(store.State with
            {
                Entries = [.. store.State.Entries.Select(x => ReferenceEquals(x, entry) ? marked : x)],
            });
        }

        return true;
    }

    private async Task<bool> StrikeOutAsync(string id)
    {
        if (Find(id) is { } entry)
        {
            Guid[] ended = entry.State == EntryState.Beginning ? [] : [entry.Request];
            await WriteAsync(store.State with
            {
                Entries = [.. store.State.Entries.Where(x => x.Id != id)],
                Ended = [.. store.State.Ended.TakeLast(MostEnded - ended.Length), .. ended],
            });
        }

        return true;
    }

    /// <summary>
    /// Ends what is not open and at which nobody is at work; what cannot be reached waits for the next time.
    /// </summary>
    private async Task HealAsync()
    {
        foreach (var entry in store.State.Entries
            .Where(x => x.State != EntryState.Open && !_atWork.Contains(x.Id)))
        {
            try
            {
                await EndAsync(entry.Id);
            }
            catch (Exception e) when (e is OrleansException or TimeoutException)
            {
                continue;
            }

            await StrikeOutAsync(entry.Id);
        }
    }

    /// <summary>After a write of unknown outcome another activation reads what is on record.</summary>
    private async Task WriteAsync(DirectoryStore next)
    {
        try
        {
            store.State = next;
            await ClusterTelemetry.WriteAsync("directory", store.WriteStateAsync);
        }
        catch (Exception e)
        {
            DeactivateOnIdle();
            throw new OrleansException($"The list of {things} could not be written; ask again.", e);
        }
    }
}
