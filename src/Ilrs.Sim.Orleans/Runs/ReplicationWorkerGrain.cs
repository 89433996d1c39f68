using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Scenarios;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Placement;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>
/// Runs blocks on the silo where the coordinator's placement hint put it; holds nothing between two. Reentrant, so that
/// nobody waits for a block that a lost coordinator left behind; the silo's slots bound how many run at once.
/// </summary>
[GrainType("ilrs.replication-worker"), RandomPlacement, Reentrant]
internal sealed class ReplicationWorkerGrain(
    ModelCache models, BlockSlots slots, ILogger<ReplicationWorkerGrain> logger) : Grain, IReplicationWorkerGrain
{
    /// <inheritdoc/>
    public async Task<BlockAnswer> RunAsync(BlockCall call, CancellationToken cancellation)
    {
        if (call.Engine != EngineInfo.Version)
        {
            var error = $"The silo runs version {EngineInfo.Version} of the engine, the run {call.Engine}.";
            return new BlockAnswer { Verdict = BlockVerdict.WrongEngine, Error = error };
        }

        try
        {
            if (!models.TryGet(call.Model, out var model))
            {
                if (call.Scenario is not { } document)
                {
                    return new BlockAnswer { Verdict = BlockVerdict.ModelWanted };
                }

                model = await Task.Run(() => models.GetOrCompile(call.Model, document), cancellation);
            }

            var bytes = await slots.RunAsync(model, call, cancellation);
            return new BlockAnswer { Verdict = BlockVerdict.Done, Results = bytes };
        }
        catch (Exception e) when (e is SimulationException or InconsistentReplicationException)
        {
            return new BlockAnswer { Verdict = BlockVerdict.Failed, Error = e.Message };
        }
        catch (Exception e) when (e is InvalidDataException or ScenarioException)
        {
            var error = $"The run's scenario does not compile on a silo: {e.Message}";
            return new BlockAnswer { Verdict = BlockVerdict.Failed, Error = error };
        }
        catch (Exception e) when (!CallLoss.Is(e))
        {
            RunLog.Unable(logger, call.Index, call.Model, e);
            var error = $"{e.GetType().Name}: {e.Message}";
            return new BlockAnswer { Verdict = BlockVerdict.Unable, Error = error };
        }
    }

    /// <inheritdoc/>
    public Task<int> CoresAsync() => Task.FromResult(Environment.ProcessorCount);
}
