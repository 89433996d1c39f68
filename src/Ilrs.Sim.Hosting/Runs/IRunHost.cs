using Ilrs.Sim.Analysis.Ensembles;

namespace Ilrs.Sim.Hosting.Runs;

/// <summary>Runs ensembles and keeps them until they are removed. For any number of callers.</summary>
public interface IRunHost
{
    /// <summary>Accepts a run and returns at once.</summary>
    /// <returns>Its status, with the id; or every error in the scenario.</returns>
    Task<Answer<RunStatus>> SubmitAsync(RunRequest request);

    /// <summary>How far a run is.</summary>
    Task<Answer<RunStatus>> StatusAsync(string id);

    /// <summary>The status of a run each time it moves, the last one when it is over; steps may be left out.</summary>
    /// <param name="id">Id of the run; nothing comes for an unknown one.</param>
    /// <param name="cancellation">Ends the watching, not the run.</param>
    IAsyncEnumerable<RunStatus> WatchAsync(string id, CancellationToken cancellation = default);

    /// <summary>
    /// The result of the replications that are summed up at the end of the block under way: that of a run of so many
    /// replications. The whole result when the run is done.
    /// </summary>
    /// <param name="id">Id of the run.</param>
    /// <param name="cancellation">Ends the waiting, not the run.</param>
    Task<Answer<EnsembleResult>> PartialAsync(string id, CancellationToken cancellation = default);

    /// <summary>The result, when the run is over.</summary>
    /// <param name="id">Id of the run.</param>
    /// <param name="cancellation">Ends the waiting, not the run.</param>
    Task<Answer<EnsembleResult>> ResultAsync(string id, CancellationToken cancellation = default);

    /// <summary>Ends a run between two replications; one that is over stays as it is.</summary>
    /// <returns>The status once it is over.</returns>
    Task<Answer<RunStatus>> CancelAsync(string id);

    /// <summary>Cancels a run that is not over, and forgets it.</summary>
    /// <returns>Its last status.</returns>
    Task<Answer<RunStatus>> RemoveAsync(string id);
}
