using System.Globalization;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>Allots the ids of runs and keeps the list of them.</summary>
[GrainType("ilrs.run-directory"), Reentrant]
internal sealed class RunDirectoryGrain(
    [PersistentState("runs", IlrsSimOptions.StorageName)] IPersistentState<RunDirectoryStore> store,
    IOptions<IlrsSimOptions> options) : Grain, IRunDirectoryGrain
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <inheritdoc/>
    public async Task<Reply<RunStatusData>> SubmitAsync(SubmitRun submit)
    {
        if (await AllotAsync(submit.Request) is not { } id)
        {
            return RunReplies.Error<RunStatusData>(
                FailureKind.Limit, $"The cluster keeps {options.Value.Runs} runs; remove one first.");
        }

        // It is listed before it begins, so that none is ever lost; one that cannot begin is struck out.
        var begun = await GrainFactory.GetGrain<IEnsembleGrain>(id).SubmitAsync(submit);
        if (begun.Failure is not null)
        {
            await StrikeOutAsync(id);
        }

        return begun;
    }

    /// <inheritdoc/>
    public Task<string[]> ListAsync() => Task.FromResult(store.State.Ids);

    /// <inheritdoc/>
    public async Task<Reply<RunStatusData>> RemoveAsync(string id)
    {
        var removed = await GrainFactory.GetGrain<IEnsembleGrain>(id).RemoveAsync();
        await StrikeOutAsync(id);
        return removed;
    }

    private async Task<string?> AllotAsync(Guid request)
    {
        await _gate.WaitAsync();
        try
        {
            var known = store.State;
            if (Array.IndexOf(known.Requests, request) is var at and >= 0)
            {
                return known.Ids[at];
            }

            if (known.Ids.Length >= options.Value.Runs)
            {
                return null;
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"r{known.Last + 1}");
            await WriteAsync(new RunDirectoryStore
            {
                Last = known.Last + 1,
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

    private async Task StrikeOutAsync(string id)
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
                });
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task WriteAsync(RunDirectoryStore next)
    {
        try
        {
            store.State = next;
            await store.WriteStateAsync();
        }
        catch (Exception e)
        {
            DeactivateOnIdle(); // after a write of unknown outcome another activation reads what is on record
            throw new OrleansException("The list of runs could not be written; ask again.", e);
        }
    }
}
