using Ilrs.Sim.Orleans.Directories;
using Ilrs.Sim.Orleans.Runs;
using Ilrs.Sim.Orleans.Sessions;
using Ilrs.Sim.Orleans.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>What is on record in a data file, read and written beside the silos, which do not hear of it.</summary>
internal sealed class RecordsOnFile : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly DataFile _file;
    private readonly SqliteGrainStorage _storage;

    public RecordsOnFile(string data)
    {
        _file = new DataFile(data);
        _storage = new SqliteGrainStorage(
            _file,
            "ilrs-sim",
            new OrleansGrainStorageSerializer(_services.GetRequiredService<Serializer>()),
            _services.GetRequiredService<IActivatorProvider>());
    }

    /// <summary>A session's record.</summary>
    public Task<GrainState<SessionStore>> SessionAsync(string id) =>
        ReadAsync<SessionStore>("session", GrainId.Create("ilrs.scenario-run", id));

    /// <summary>A run's record.</summary>
    public Task<GrainState<RunStore>> RunAsync(string id) =>
        ReadAsync<RunStore>("run", GrainId.Create("ilrs.ensemble", id));

    /// <summary>The ids of the runs that have begun.</summary>
    public async Task<string[]> RunsAsync()
    {
        var grain = GrainId.Create(GrainType.Create("ilrs.run-directory"), GrainIdKeyExtensions.CreateIntegerKey(0));
        var entries = (await ReadAsync<DirectoryStore>("runs", grain)).State!.Entries;
        return [.. entries.Where(x => x.State == EntryState.Open).Select(x => x.Id)];
    }

    /// <summary>Does what another activation of a session does first: raises their number in the record.</summary>
    /// <returns>False when another write came first.</returns>
    public async Task<bool> TryTakeOverAsync(string id)
    {
        var state = await SessionAsync(id);
        state.State = state.State! with { Activations = state.State.Activations + 1 };
        try
        {
            await _storage.WriteStateAsync("session", GrainId.Create("ilrs.scenario-run", id), state);
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    /// <summary>Looks again until something is on record.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await holds())
        {
            await Task.Delay(50, limit.Token);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _services.Dispose();
    }

    private async Task<GrainState<T>> ReadAsync<T>(string name, GrainId grain)
    {
        var state = new GrainState<T>();
        await _storage.ReadStateAsync(name, grain, state);
        return state;
    }
}
