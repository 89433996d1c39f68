using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>
/// Gives the blocks of a run to workers on every active silo and adds up what comes back: each block once, in index
/// order, however often it was given out. Runs on the coordinator's turns.
/// </summary>
internal sealed class RunDrive(
    string id,
    RunStore run,
    string hash,
    ReplicationSource source,
    EnsembleSums sums,
    IGrainFactory grains,
    ISiloStatusOracle silos,
    TimeSpan blockTimeout,
    Action added)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly CancellationTokenSource _stop = new();
    private readonly ReplicationBlock _block = new(source.Layout);
    private readonly Dictionary<SiloAddress, int> _pumps = [];
    private readonly HashSet<SiloAddress> _unfit = [];
    private readonly HashSet<SiloAddress> _informed = [];
    private readonly SortedDictionary<long, byte[]> _arrived = [];
    private readonly SortedSet<long> _lost = [];
    private readonly Dictionary<long, int> _attempts = [];
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _next = sums.NextBlock;
    private long _failedBlock = long.MaxValue;
    private string? _blockError;

    /// <summary>The sums so far.</summary>
    public EnsembleSums Sums => sums;

    /// <summary>Why the run cannot go on; null otherwise.</summary>
    public string? Error { get; private set; }

    /// <summary>Looks which silos there are, and gives work to those that came.</summary>
    public void Refresh()
    {
        var active = silos.GetActiveSilos();
        foreach (var silo in active)
        {
            if (!_unfit.Contains(silo) && _pumps.TryAdd(silo, 0))
            {
                _ = OpenSiloAsync(silo);
            }
        }

        if (Array.TrueForAll(active, _unfit.Contains))
        {
            Fail($"No silo runs version {run.Engine} of the engine, with which the run began.");
        }
    }

    /// <summary>Takes no more work and ends what is under way.</summary>
    public void Stop()
    {
        _stop.Cancel();
        Move();
    }

    private bool IsActive(SiloAddress silo) =>
        !_stop.IsCancellationRequested && Error is null && !sums.IsComplete && !_unfit.Contains(silo)
        && silos.GetApproximateSiloStatus(silo) == SiloStatus.Active;

    // One more worker than processors: its block waits in the silo, so that no processor waits for a message.
    private async Task OpenSiloAsync(SiloAddress silo)
    {
        try
        {
            var workers = 1 + await At(silo, () => Worker(silo, 0).CoresAsync()).WaitAsync(blockTimeout);
            _pumps[silo] = workers;
            await Task.WhenAll(Enumerable.Range(0, workers).Select(number => PumpAsync(silo, number)));
        }
        catch (Exception e) when (IsLoss(e))
        {
            await Task.Delay(Pause);
        }
        finally
        {
            _pumps.Remove(silo);
        }
    }

    private async Task PumpAsync(SiloAddress silo, int number)
    {
        while (IsActive(silo))
        {
            if (Take() is not { } index)
            {
                await _moved.Task;
                continue;
            }

            if (!await TryRunAsync(silo, number, index))
            {
                GiveBack(index);
                await Task.Delay(Pause);
            }
        }
    }

    // What has arrived and is out stays within a window, so that memory does not grow.
    private long? Take()
    {
        if (_lost.Count > 0)
        {
            var lost = _lost.Min;
            _lost.Remove(lost);
            return lost;
        }

        var window = 2 + (2 * _pumps.Values.Sum());
        var end = Math.Min(ReplicationBlock.BlocksOf(sums.Total), _failedBlock);
        return _next < end && _next < sums.NextBlock + window ? _next++ : null;
    }

    private void GiveBack(long index)
    {
        if (index >= sums.NextBlock && index < _failedBlock && !_arrived.ContainsKey(index))
        {
            _lost.Add(index);
            Move();
        }
    }

    private async Task<bool> TryRunAsync(SiloAddress silo, int number, long index)
    {
        var attempt = _attempts[index] = _attempts.GetValueOrDefault(index) + 1;
        var patience = blockTimeout * Math.Pow(2, Math.Min(attempt - 1, 8));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        try
        {
            var call = new BlockCall
            {
                Model = hash,
                Scenario = _informed.Contains(silo) ? null : run.Scenario,
                Engine = run.Engine,
                Seed = sums.Seed,
                Index = index,
                Replications = sums.Total,
            };
            var answer = await At(silo, () => Worker(silo, number).RunAsync(call, limit.Token))
                .WaitAsync(patience, _stop.Token);
            return Accept(silo, index, answer);
        }
        catch (Exception e) when (IsLoss(e))
        {
            return false;
        }
        finally
        {
            await limit.CancelAsync();
        }
    }

    private bool Accept(SiloAddress silo, long index, BlockAnswer answer)
    {
        switch (answer.Verdict)
        {
            case BlockVerdict.Done:
                _informed.Add(silo);
                return Add(index, answer.Results!);
            case BlockVerdict.ModelWanted:
                _informed.Remove(silo);
                return false;
            case BlockVerdict.WrongEngine:
                _unfit.Add(silo);
                return false;
            default:
                if (index < _failedBlock)
                {
                    (_failedBlock, _blockError) = (index, answer.Error);
                }

                CheckFailure();
                Move();
                return true;
        }
    }

    /// <summary>Adds what can be added; false when the block is damaged.</summary>
    private bool Add(long index, byte[] results)
    {
        if (index >= sums.NextBlock)
        {
            _arrived[index] = results;
        }

        while (Error is null && !_stop.IsCancellationRequested && _arrived.Remove(sums.NextBlock, out var bytes))
        {
            try
            {
                _block.Restore(bytes);
            }
            catch (ArgumentException)
            {
                GiveBack(sums.NextBlock);
                return true;
            }

            try
            {
                sums.Add(_block);
            }
            catch (InconsistentReplicationException e)
            {
                Fail(e.Message);
                return true;
            }

            _attempts.Remove(_block.Index);
            added();
        }

        CheckFailure();
        Move();
        return true;
    }

    // The failure reported is that of the first replication that fails, as in one process.
    private void CheckFailure()
    {
        if (sums.NextBlock == _failedBlock)
        {
            Fail(_blockError ?? "A replication cannot go on.");
        }
    }

    private void Fail(string error)
    {
        Error ??= error;
        Move();
        added();
    }

    private void Move()
    {
        var moved = _moved;
        _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        moved.TrySetResult();
    }

    private IReplicationWorkerGrain Worker(SiloAddress silo, int number) => grains.GetGrain<IReplicationWorkerGrain>(
        string.Create(CultureInfo.InvariantCulture, $"{id}/{silo.ToParsableString()}/{number}"));

    private static Task<T> At<T>(SiloAddress silo, Func<Task<T>> call)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        try
        {
            return call();
        }
        finally
        {
            RequestContext.Remove(IPlacementDirector.PlacementHintKey);
        }
    }

    private static bool IsLoss(Exception e) => e is not (NullReferenceException or InvalidCastException);
}
