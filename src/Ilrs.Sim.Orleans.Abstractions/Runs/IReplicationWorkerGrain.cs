namespace Ilrs.Sim.Orleans.Abstractions.Runs;

/// <summary>
/// Runs blocks of replications in a tight loop. Its key is the run's id, a silo and a number.
/// </summary>
[Alias("ilrs.replication-worker-grain")]
public interface IReplicationWorkerGrain : IGrainWithStringKey
{
    /// <summary>Runs a block; the coordinator decides how long it waits.</summary>
    [Alias("run"), ResponseTimeout("06:00:00")]
    Task<BlockAnswer> RunAsync(BlockCall call, CancellationToken cancellation);

    /// <summary>Number of processors of its silo.</summary>
    [Alias("cores")]
    Task<int> CoresAsync();
}
