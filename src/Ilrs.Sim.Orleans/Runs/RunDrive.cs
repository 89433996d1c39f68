using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Telemetry;
using Microsoft.Extensions.Logging;
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
    BlockSlots slots,
    IlrsSimOptions options,
    ILogger logger,
    Action added)
{
    private readonly Guid _shelf = Guid.NewGuid();
    private readonly BlockFailures _failures = new(sums.Total, options.BlockAttempts);
    private readonly SiloPauses _pauses = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ReplicationBlock _block = new(source.Layout);
    private readonly Dictionary<SiloAddress, int> _pumps = [];
    private readonly HashSet<SiloAddress> _unfit = [];
    private readonly HashSet<SiloAddress> _informed = [];
    private readonly Dictionary<long, Arrival> _arrived = [];
    private readonly SortedSet<long> _lost = [];
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _next = sums.NextBlock;
    private long _failedBlock = long.MaxValue;
    private string? _blockError;
    private string? _unfitError;

    /// <summary>The sums so far.</summary>
    public EnsembleSums Sums => sums;

    /// <summary>Why the run cannot go on; null otherwise.</summary>
    public string? Error { get; private set; }

    /// <summary>Looks which silos there are, and gives work to those that came.</summary>
    public void Refresh()
    {
        var active = silos.GetActiveSilos();
        _failures.Keep(active);
        foreach (var silo in active)
        {
            if (!_unfit.Contains(silo) && _pumps.TryAdd(silo, 0))
            {
                _ = OpenSiloAsync(silo);
            }
        }

        if (Array.TrueForAll(active, _unfit.Contains))
        {
            Fail(_unfitError ?? "No silo can run its blocks.");
        }

        Move(); // whose turn a lost block is may have changed
    }

    /// <summary>Takes no more work and ends what is under way.</summary>
    public void Stop()
    {
        _stop.Cancel();
        slots.Forget(_shelf);
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
            var workers = 1 + await At(silo, () => Worker(silo, 0).CoresAsync()).WaitAsync(options.BlockTimeout);
            _pauses.Forget(silo);
            _pumps[silo] = workers;
            await Task.WhenAll(Enumerable.Range(0, workers).Select(number => PumpAsync(silo, number)));
        }
        catch (Exception e) when (CallLoss.Is(e))
        {
            RunLog.SiloLost(logger, id, silo, e);
            if (_pauses.Count(silo) + 1 >= options.BlockAttempts)
            {
                Exclude(silo, $"Silo {silo} did not answer {options.BlockAttempts} times: {CallLoss.Reason(e)}");
            }

            await _pauses.WaitAsync(silo);
        }
        catch (Exception e)
        {
            RunLog.Broken(logger, id, e);
            Fail($"The run cannot go on: {e.Message}");
        }
        finally
        {
            _pumps.Remove(silo);
            Move();
        }
    }

    private async Task PumpAsync(SiloAddress silo, int number)
    {
        while (IsActive(silo))
        {
            if (Take(silo) is not { } index)
            {
                await _moved.Task;
            }
            else if (await TryRunAsync(silo, number, index))
            {
                _pauses.Forget(silo);
            }
            else
            {
                GiveBack(index);
                await _pauses.WaitAsync(silo);
            }
        }
    }

    // What has arrived and is out stays within a window, so that memory does not grow.
    private long? Take(SiloAddress silo)
    {
        foreach (var index in _lost)
        {
            if (IsTurnOf(silo, index))
            {
                _lost.Remove(index);
                return index;
            }
        }

        var window = 2 + (2 * _pumps.Values.Sum());
        var end = Math.Min(ReplicationBlock.BlocksOf(sums.Total), _failedBlock);
        return _next < end && _next < sums.NextBlock + window ? _next++ : null;
    }

    /// <summary>True when no other silo is likelier to do a block that failed.</summary>
    private bool IsTurnOf(SiloAddress silo, long index)
    {
        var here = _failures.Count(index, silo);
        return here == 0 || !_pumps.Any(x =>
            x.Value > 0 && _pauses.Count(x.Key) == 0 && IsActive(x.Key) && _failures.Count(index, x.Key) < here);
    }

    private void GiveBack(long index)
    {
        if (index >= sums.NextBlock && index < _failedBlock && !_arrived.ContainsKey(index))
        {
            _lost.Add(index);
            ClusterTelemetry.AddLostBlock();
            Move();
        }
    }

    private async Task<bool> TryRunAsync(SiloAddress silo, int number, long index)
    {
        var patience = options.BlockTimeout * Math.Pow(2, Math.Min(_failures.Count(index), 8));
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
                Shelf = silo.Equals(silos.SiloAddress) ? _shelf : null,
            };
            var answer = await At(silo, () => Worker(silo, number).RunAsync(call, limit.Token))
                .WaitAsync(patience, _stop.Token);
            return Accept(silo, number, index, answer);
        }
        catch (Exception e) when (!_stop.IsCancellationRequested)
        {
            if (CallLoss.Is(e))
            {
                RunLog.BlockLost(logger, id, index, silo, e);
            }
            else
            {
                RunLog.BlockFailed(logger, id, index, silo, e);
            }

            Failed(index, silo, number, CallLoss.Reason(e));
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            await limit.CancelAsync();
        }
    }

    private bool Accept(SiloAddress silo, int number, long index, BlockAnswer answer)
    {
        switch (answer.Verdict)
        {
            case BlockVerdict.Done:
                _informed.Add(silo);
                var block = answer.Results is null ? slots.Take(_shelf, index) : null;
                if (block is null && answer.Results is null)
                {
                    Failed(index, silo, number, "It was not where the worker left it.");
                    return false;
                }

                if (index >= sums.NextBlock)
                {
                    _arrived[index] = new Arrival(answer.Results, block, silo, number);
                    AddArrived();
                }

                return true;
            case BlockVerdict.ModelWanted:
                _informed.Remove(silo);
                return false;
            case BlockVerdict.WrongEngine:
                Exclude(silo, $"No silo runs version {run.Engine} of the engine, with which the run began.");
                return false;
            case BlockVerdict.Failed:
                if (index < _failedBlock)
                {
                    (_failedBlock, _blockError) = (index, answer.Error);
                }

                CheckFailure();
                Move();
                return true;
            default:
                Failed(index, silo, number, answer.Error ?? "The worker cannot run it.");
                return false;
        }
    }

    private void AddArrived()
    {
        while (Error is null && !_stop.IsCancellationRequested && _arrived.Remove(sums.NextBlock, out var arrival))
        {
            var index = sums.NextBlock;
            try
            {
                AddArrived(arrival);
            }
            catch (ArgumentException e)
            {
                RunLog.Damaged(logger, id, index, arrival.Silo, e);
                Failed(index, arrival.Silo, arrival.Worker, e.Message);
                GiveBack(index);
                return;
            }
            catch (InconsistentReplicationException e)
            {
                Fail(e.Message);
                return;
            }

            _failures.Forget(index);
            added();
        }

        CheckFailure();
        Move();
    }

    private void AddArrived(Arrival arrival)
    {
        if (arrival.Block is { } near)
        {
            sums.Add(near);
            slots.Return(hash, near);
            return;
        }

        _block.Restore(arrival.Results);
        sums.Add(_block);
    }

    private void Failed(long index, SiloAddress silo, int worker, string reason)
    {
        if (index >= sums.NextBlock && _failures.Add(index, silo, worker, reason) is { } error)
        {
            Fail(error);
        }
    }

    private void Exclude(SiloAddress silo, string why)
    {
        _unfit.Add(silo);
        _unfitError = why;
        Move();
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

    private sealed record Arrival(byte[]? Results, ReplicationBlock? Block, SiloAddress Silo, int Worker);
}
