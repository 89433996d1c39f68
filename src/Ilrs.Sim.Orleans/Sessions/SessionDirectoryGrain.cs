using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Directories;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>Allots the ids of sessions and keeps the list of them.</summary>
[GrainType("ilrs.session-directory"), Reentrant]
public sealed class SessionDirectoryGrain(
    [PersistentState("sessions", IlrsSimOptions.StorageName)] IPersistentState<DirectoryStore> store,
    IOptions<IlrsSimOptions> options)
    : DirectoryGrain(store, "sessions", options.Value.Sessions), ISessionDirectoryGrain
{
    /// <inheritdoc/>
    public Task<Reply<SessionStatusData>> OpenAsync(OpenSession open) =>
        AddAsync(open.Request, id => Session(id).OpenAsync(open));

    /// <inheritdoc/>
    public Task<Reply<SessionStatusData>> RebuildAsync(RebuildSession rebuild) =>
        AddAsync(rebuild.Request, id => Session(id).RebuildAsync(rebuild));

    /// <inheritdoc/>
    public Task<Reply<SessionStatusData>> CloseAsync(string id) => RemoveAsync(id, () => Session(id).CloseAsync());

    /// <inheritdoc/>
    protected override Task EndAsync(string id) => Session(id).CloseAsync();

    private IScenarioRunGrain Session(string id) => GrainFactory.GetGrain<IScenarioRunGrain>(id);
}
