using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Directories;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>Allots the ids of runs and keeps the list of them.</summary>
[GrainType("ilrs.run-directory"), Reentrant]
internal sealed class RunDirectoryGrain(
    [PersistentState("runs", IlrsSimOptions.StorageName)] IPersistentState<DirectoryStore> store,
    IOptions<IlrsSimOptions> options)
    : DirectoryGrain(store, "runs", options.Value.Runs), IRunDirectoryGrain
{
    /// <inheritdoc/>
    public Task<Reply<RunStatusData>> SubmitAsync(SubmitRun submit) =>
        AddAsync(submit.Request, id => Run(id).SubmitAsync(submit));

    /// <inheritdoc/>
    public Task<Reply<RunStatusData>> RemoveAsync(string id) => RemoveAsync(id, () => Run(id).RemoveAsync());

    /// <inheritdoc/>
    protected override Task EndAsync(string id) => Run(id).RemoveAsync();

    private IEnsembleGrain Run(string id) => GrainFactory.GetGrain<IEnsembleGrain>(id);
}
