using Ilrs.Sim.Orleans.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Ilrs.Sim.Orleans.Tests.Storage;

public sealed class SqliteGrainStorageTests : IDisposable
{
    private static readonly GrainId Grain = GrainId.Create("run", "s1");

    private readonly string _folder = Directory.CreateTempSubdirectory("ilrs-").FullName;
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly DataFile _oneFile;
    private readonly DataFile _otherFile;
    private readonly SqliteGrainStorage _one;
    private readonly SqliteGrainStorage _other;

    public SqliteGrainStorageTests()
    {
        var path = Path.Combine(_folder, "silos.db");
        (_oneFile, _otherFile) = (new DataFile(path), new DataFile(path));
        (_one, _other) = (StorageOf(_oneFile), StorageOf(_otherFile));
    }

    [Fact]
    public async Task State_WhenAnotherActivationWroteIt_IsNotOverwritten()
    {
        var first = new GrainState<List<int>>([1]);
        await _one.WriteStateAsync("session", Grain, first);
        var second = new GrainState<List<int>>();
        await _other.ReadStateAsync("session", Grain, second);
        Assert.Equal([1], second.State);
        second.State = [2];
        await _other.WriteStateAsync("session", Grain, second);

        await Assert.ThrowsAsync<InconsistentStateException>(() => _one.WriteStateAsync("session", Grain, first));
        await Assert.ThrowsAsync<InconsistentStateException>(() => _one.ClearStateAsync("session", Grain, first));
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => _one.WriteStateAsync("session", Grain, new GrainState<List<int>>([3])));

        await _one.ReadStateAsync("session", Grain, first);
        Assert.Equal([2], first.State);
    }

    [Fact]
    public async Task State_WhenItWasClearedAndWrittenAnew_RefusesTheFormerETag()
    {
        var stale = new GrainState<List<int>>([1]);
        await _one.WriteStateAsync("session", Grain, stale);
        var other = new GrainState<List<int>>();
        await _other.ReadStateAsync("session", Grain, other);
        await _other.ClearStateAsync("session", Grain, other);
        Assert.False(other.RecordExists);
        other.State = [2];
        await _other.WriteStateAsync("session", Grain, other);

        await Assert.ThrowsAsync<InconsistentStateException>(() => _one.WriteStateAsync("session", Grain, stale));
    }

    [Fact]
    public async Task Counter_WhenTwoConnectionsRaiseIt_LosesNothing()
    {
        const int Times = 25;

        await Task.WhenAll(RaiseAsync(_one), RaiseAsync(_other));

        var state = new GrainState<List<int>>();
        await _one.ReadStateAsync("session", Grain, state);
        Assert.Equal(2 * Times, state.State!.Count);

        static async Task RaiseAsync(SqliteGrainStorage storage)
        {
            for (var done = 0; done < Times;)
            {
                var state = new GrainState<List<int>>();
                await storage.ReadStateAsync("session", Grain, state);
                state.State = [.. state.State!, done];
                try
                {
                    await storage.WriteStateAsync("session", Grain, state);
                    done++;
                }
                catch (InconsistentStateException)
                {
                    // The other was first: read again.
                }
            }
        }
    }

    public void Dispose()
    {
        _oneFile.Dispose();
        _otherFile.Dispose();
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private SqliteGrainStorage StorageOf(DataFile file) => new(
        file,
        "service",
        new OrleansGrainStorageSerializer(_services.GetRequiredService<Serializer>()),
        _services.GetRequiredService<IActivatorProvider>());
}
