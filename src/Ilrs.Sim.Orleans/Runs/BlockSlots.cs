using System.Diagnostics;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Hosting.Telemetry;
using Ilrs.Sim.Orleans.Telemetry;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>
/// What a silo runs blocks in: as many slots as processors, whatever the number of runs. A slot keeps the simulator of
/// the block that it ran last. For any number of threads.
/// </summary>
internal sealed class BlockSlots
{
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);
    private readonly Lock _lock = new();
    private readonly List<Slot> _idle = [];

    /// <summary>Runs a block on a thread of its own, so that the silo's messages go on.</summary>
    public async Task<byte[]> RunAsync(
        string hash, SimulationModel model, ulong seed, long index, long total, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var slot = Take(hash, seed);
            var bytes = await Task.Factory.StartNew(
                () =>
                {
                    using var activity = SimTelemetry.Activities.StartActivity("block");
                    activity?.SetTag("ilrs.sim.block", index);
                    var began = Stopwatch.GetTimestamp();
                    slot ??= new Slot(hash, model, seed);
                    slot.Block.Run(index, total, slot.Run, cancellation);
                    ClusterTelemetry.AddBlock(slot.Block.Count, began);
                    return slot.Block.Save();
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

    private sealed class Slot
    {
        public Slot(string hash, SimulationModel model, ulong seed)
        {
            (Hash, Seed) = (hash, seed);
            Block = new ReplicationBlock(model.Layout);
            Run = EngineReplications.Of(model, seed).OpenWorker();
        }

        public string Hash { get; }

        public ulong Seed { get; }

        public ReplicationBlock Block { get; }

        public Func<long, ReplicationResult> Run { get; }
    }
}
