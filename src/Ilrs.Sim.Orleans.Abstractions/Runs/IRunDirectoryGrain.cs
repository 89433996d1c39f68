namespace Ilrs.Sim.Orleans.Abstractions.Runs;

/// <summary>The runs of the cluster; there is one, with key 0.</summary>
[Alias("ilrs.run-directory-grain")]
public interface IRunDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>Accepts a run.</summary>
    [Alias("submit")]
    Task<Reply<RunStatusData>> SubmitAsync(SubmitRun submit);

    /// <summary>Ids of the runs in the order of submission.</summary>
    [Alias("list")]
    Task<string[]> ListAsync();

    /// <summary>Cancels a run that is not over, and forgets it; gives its last status.</summary>
    [Alias("remove")]
    Task<Reply<RunStatusData>> RemoveAsync(string id);
}
