using System.Runtime.ExceptionServices;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// Hands blocks of replications to threads as they come free and adds the blocks up in index order. The number of
/// blocks in memory is bounded: a thread that is far ahead waits.
/// </summary>
internal sealed class BlockPipeline(
    ReplicationSource source,
    EnsembleOptions options,
    EnsembleSums sums,
    Action<long>? progress,
    CancellationToken cancellation)
{
    private readonly object _gate = new();
    private readonly long _blocks = ReplicationBlock.BlocksOf(options.Replications);
    private readonly Stack<ReplicationBlock> _free = [];
    private readonly Dictionary<long, ReplicationBlock> _done = [];
    private long _nextToTake;
    private long _nextToAdd;
    private bool _adding;
    private bool _stopped;
    private long _failedBlock = long.MaxValue;
    private Exception? _failure;

    /// <summary>Runs all blocks; throws what the first failing block threw.</summary>
    public void Run()
    {
        var threads = (int)Math.Min(options.Threads, _blocks);
        var buffers = threads == 1 ? 1 : threads + (threads / 2) + 1;
        for (var i = 0; i < Math.Min(buffers, _blocks); i++)
        {
            _free.Push(new ReplicationBlock(source.Layout));
        }

        var others = new Thread[threads - 1];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(Work) { IsBackground = true, Name = $"replications {i + 2}" };
            others[i].Start();
        }

        Work();
        foreach (var thread in others)
        {
            thread.Join();
        }

        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    private void Work()
    {
        var block = -1L;
        try
        {
            var run = source.OpenWorker();
            while (Take() is { } taken)
            {
                block = taken.Index;
                taken.Run(block, options.Replications, run, cancellation);
                AddInOrder(taken);
            }
        }
        catch (Exception e)
        {
            Fail(block, e);
        }
    }

    // Index and buffer are taken together, so the lowest block under way always has a buffer: no thread waits forever.
    private ReplicationBlock? Take()
    {
        lock (_gate)
        {
            while (true)
            {
                if (_stopped || _nextToTake == _blocks)
                {
                    return null;
                }

                if (_free.TryPop(out var block))
                {
                    block.Begin(_nextToTake++);
                    return block;
                }

                Monitor.Wait(_gate);
            }
        }
    }

    private void AddInOrder(ReplicationBlock finished)
    {
        lock (_gate)
        {
            _done.Add(finished.Index, finished);
            if (_adding)
            {
                return; // the thread that is adding will see it
            }

            _adding = true;
        }

        while (NextToAdd() is { } block)
        {
            try
            {
                sums.Add(block);
                progress?.Invoke(sums.Replications);
            }
            catch (Exception e)
            {
                Fail(block.Index, e); // _adding stays set: nothing after a failed block is added
                return;
            }

            lock (_gate)
            {
                _nextToAdd++;
                _free.Push(block);
                Monitor.PulseAll(_gate);
            }
        }
    }

    private ReplicationBlock? NextToAdd()
    {
        lock (_gate)
        {
            _adding = _done.Remove(_nextToAdd, out var block);
            return block;
        }
    }

    // Blocks below a failed one have been taken already and run to their end: the failure reported is the first one's.
    private void Fail(long block, Exception failure)
    {
        lock (_gate)
        {
            _stopped = true;
            if (block < _failedBlock)
            {
                _failedBlock = block;
                _failure = failure;
            }

            Monitor.PulseAll(_gate);
        }
    }
}
