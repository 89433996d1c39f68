namespace Ilrs.Sim.Orleans.Abstractions.Runs;

/// <summary>A run: the coordinator of an ensemble. Its key is the id of the run.</summary>
[Alias("ilrs.ensemble-grain")]
public interface IEnsembleGrain : IGrainWithStringKey
{
    /// <summary>Begins the run; one that has begun gives its status. The directory calls it.</summary>
    [Alias("submit")]
    Task<Reply<RunStatusData>> SubmitAsync(SubmitRun submit);

    /// <summary>How far it is.</summary>
    [Alias("status")]
    Task<Reply<RunStatusData>> StatusAsync();

    /// <summary>
    /// The status as soon as it differs from what is known; neither value nor failure when patience ran out.
    /// </summary>
    [Alias("watch")]
    Task<Reply<RunStatusData>> WatchAsync(RunStatusData known, TimeSpan patience);

    /// <summary>The sums at the end of the block under way; neither value nor failure when patience ran out.</summary>
    [Alias("partial")]
    Task<Reply<EnsembleData>> PartialAsync(TimeSpan patience);

    /// <summary>The sums when the run is over; neither value nor failure when patience ran out.</summary>
    [Alias("result")]
    Task<Reply<EnsembleData>> ResultAsync(TimeSpan patience);

    /// <summary>Ends the run; one that is over stays as it is.</summary>
    [Alias("cancel")]
    Task<Reply<RunStatusData>> CancelAsync();

    /// <summary>Cancels a run that is not over, and forgets it; the directory calls it.</summary>
    [Alias("remove")]
    Task<Reply<RunStatusData>> RemoveAsync();
}
