namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// Runs the replications of a scenario and sums them up. The result is the same to the bit for every number of
/// threads: replications are added up in blocks of 64 in index order, quantiles are integer counts.
/// </summary>
public static class EnsembleRunner
{
    /// <summary>Runs an ensemble.</summary>
    /// <param name="source">Where the replications come from; it uses the seed of the options.</param>
    /// <param name="options">Number of replications, seed and threads.</param>
    /// <param name="progress">
    /// Called with the number of replications that are summed up, at the end of each block, in rising order, never by
    /// two threads at once. Null for none.
    /// </param>
    /// <param name="cancellation">Ends the run between two replications.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one replication or thread.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; nothing of it is left.</exception>
    /// <exception cref="InconsistentReplicationException">A replication's figures contradict each other.</exception>
    public static EnsembleResult Run(
        ReplicationSource source,
        EnsembleOptions options,
        Action<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        var sums = new EnsembleSums(source, options.Seed, options.Replications);
        new BlockPipeline(source, options, sums, progress, cancellation).Run();
        return sums.Summarise();
    }

    /// <summary>Runs an ensemble that somebody watches: what is summed up can be had after every block.</summary>
    /// <param name="source">Where the replications come from; it uses the seed of the options.</param>
    /// <param name="options">Number of replications, seed and threads.</param>
    /// <param name="progress">Called as in <see cref="Run"/>; what it is given is valid during the call alone.</param>
    /// <param name="cancellation">Ends the run between two replications.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one replication or thread.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; nothing of it is left.</exception>
    /// <exception cref="InconsistentReplicationException">A replication's figures contradict each other.</exception>
    public static EnsembleResult Watch(
        ReplicationSource source,
        EnsembleOptions options,
        Action<EnsembleProgress> progress,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        var sums = new EnsembleSums(source, options.Seed, options.Replications);
        void Show(long done) => progress(new EnsembleProgress(done, sums.Summarise));
        new BlockPipeline(source, options, sums, Show, cancellation).Run();
        return sums.Summarise();
    }
}
