using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Orleans.Placement;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>Runs blocks on the silo where the coordinator's placement hint put it; holds nothing between two.</summary>
[GrainType("ilrs.replication-worker"), RandomPlacement]
internal sealed class ReplicationWorkerGrain(ModelCache models, BlockSlots slots) : Grain, IReplicationWorkerGrain
{
    /// <inheritdoc/>
    public async Task<BlockAnswer> RunAsync(BlockCall call, CancellationToken cancellation)
    {
        if (call.Engine != EngineInfo.Version)
        {
            var error = $"The silo runs version {EngineInfo.Version} of the engine, the run {call.Engine}.";
            return new BlockAnswer { Verdict = BlockVerdict.WrongEngine, Error = error };
        }

        if (!models.TryGet(call.Model, out var model))
        {
            if (call.Scenario is not { } document)
            {
                return new BlockAnswer { Verdict = BlockVerdict.ModelWanted };
            }

            model = await Task.Run(() => models.GetOrCompile(call.Model, document), cancellation);
        }

        try
        {
            var bytes = await slots.RunAsync(
                call.Model, model, call.Seed, call.Index, call.Replications, cancellation);
            return new BlockAnswer { Verdict = BlockVerdict.Done, Results = bytes };
        }
        catch (Exception e) when (e is SimulationException or InconsistentReplicationException)
        {
            return new BlockAnswer { Verdict = BlockVerdict.Failed, Error = e.Message };
        }
    }

    /// <inheritdoc/>
    public Task<int> CoresAsync() => Task.FromResult(Environment.ProcessorCount);
}
