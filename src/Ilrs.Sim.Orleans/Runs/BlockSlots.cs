using System.Diagnostics;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Hosting.Telemetry;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Telemetry;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>
/// What a silo runs blocks in: as many slots as processors, whatever the number of runs. A slot keeps the simulator of
/// the block that it ran last. A block for a coordinator of the same silo is handed over as it is, on a shelf. For any
/// number of threads.
/// </summary>
internal sealed class BlockSlots
{
    private static readonly int MostOnShelf = 8 * Environment.ProcessorCount;
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);
    private readonly Lock _lock = new();
    private readonly List<Slot> _idle = [];
    private readonly List<(Guid Shelf, long Index, ReplicationBlock Block)> _shelf = [];
    private readonly List<(string Hash, ReplicationBlock Block)> _spare = [];

    /// <summary>Runs a block on a thread of its own, so that the silo's messages go on.</summary>
    /// <param name="model">The compiled scenario.</param>
    /// <param name="call">The block.</param>
    /// <param name="cancellation">Ends it between two replications.</param>
    /// <returns>Its bytes; null when it lies on the shelf.</returns>
    public async Task<byte[]?> RunAsync(SimulationModel model, BlockCall call, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var slot = Take(call.Model, call.Seed);
            var bytes = await Task.Factory.StartNew(
                () =>
                {
                    using var activity = SimTelemetry.Activities.StartActivity("block");
                    activity?.SetTag("ilrs.sim.block", call.Index);
                    var began = Stopwatch.GetTimestamp();
                    slot ??= new Slot(call.Model, model, call.Seed);
                    slot.Block ??= NewBlock(call.Model, model);
                    slot.Block.Run(call.Index, call.Replications, slot.Run, cancellation);
                    ClusterTelemetry.AddBlock(slot.Block.Count, began);
                    return call.Shelf is { } shelf ? Leave(shelf, slot) : slot.Block.Save();
                },
                cancellation,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).ConfigureAwait(false);
            GiveBack(slot!);
            return bytes;
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Takes a block from the shelf; null when it is not there.</summary>
    public ReplicationBlock? Take(Guid shelf, long index)
    {
        lock (_lock)
        {
            var at = _shelf.FindIndex(x => x.Shelf == shelf && x.Index == index);
            if (at < 0)
            {
                return null;
            }

            var block = _shelf[at].Block;
            _shelf.RemoveAt(at);
            return block;
        }
    }

    /// <summary>Takes back a block that is summed up, for another to be run in.</summary>
    public void Return(string hash, ReplicationBlock block)
    {
        lock (_lock)
        {
            if (_spare.Count == MostOnShelf)
            {
                _spare.RemoveAt(0);
            }

            _spare.Add((hash, block));
        }
    }

    /// <summary>Clears away what a run that is over, or goes on elsewhere, left behind.</summary>
    public void Forget(Guid shelf)
    {
        lock (_lock)
        {
            _shelf.RemoveAll(x => x.Shelf == shelf);
            _spare.Clear();
        }
    }

    private byte[]? Leave(Guid shelf, Slot slot)
    {
        lock (_lock)
        {
            if (_shelf.Count == MostOnShelf)
            {
                _shelf.RemoveAt(0); // nobody came for it
            }

            _shelf.Add((shelf, slot.Block!.Index, slot.Block));
            slot.Block = null;
            return null;
        }
    }

    private ReplicationBlock NewBlock(string hash, SimulationModel model)
    {
        lock (_lock)
        {
            var at = _spare.FindIndex(x => x.Hash == hash);
            if (at >= 0)
            {
                var block = _spare[at].Block;
                _spare.RemoveAt(at);
                return block;
            }
        }

        return new ReplicationBlock(model.Layout);
    }

    private Slot? Take(string hash, ulong seed)
    {
        lock (_lock)
        {
            var at = _idle.FindIndex(x => x.Hash == hash && x.Seed == seed);
            if (at < 0)
            {
                return null;
            }

            var slot = _idle[at];
            _idle.RemoveAt(at);
            return slot;
        }
    }

    private void GiveBack(Slot slot)
    {
        lock (_lock)
        {
            if (_idle.Count == Environment.ProcessorCount)
            {
                _idle.RemoveAt(0);
            }

            _idle.Add(slot);
        }
    }

    private sealed class Slot(string hash, SimulationModel model, ulong seed)
    {
        public string Hash => hash;

        public ulong Seed => seed;

        public ReplicationBlock? Block { get; set; }

        public Func<long, ReplicationResult> Run { get; } = EngineReplications.Of(model, seed).OpenWorker();
    }
}
