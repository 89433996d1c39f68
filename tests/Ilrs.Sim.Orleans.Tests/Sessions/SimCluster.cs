using System.Collections.Concurrent;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Entities;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

/// <summary>An in-process cluster that runs Ilrs.Sim, shared by the tests of a class.</summary>
public abstract class SimCluster(short silos, EntityPlacement placement, bool paced = false) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Func<string, SimTime, Task>?> _paces = new();
    private InProcessTestCluster? _cluster;

    public InProcessTestCluster Cluster => _cluster!;

    public IGrainFactory Grains => Cluster.Client;

    /// <summary>Pace of the sessions that are met from now on; a session keeps the one it was met with.</summary>
    public Func<string, SimTime, Task>? Pace { get; set; }

    /// <summary>Compiled scenarios of every silo: tests add models that have no document.</summary>
    public IEnumerable<ModelCache> Models =>
        Cluster.Silos.Select(x => Cluster.GetSiloServiceProvider(x.SiloAddress).GetRequiredService<ModelCache>());

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => silo.UseIlrsSim(options =>
        {
            options.EntityPlacement = placement;
            options.Sessions = 1_000;
            options.Pace = paced ? PassAsync : null;
        }));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    /// <summary>Closes the sessions of the tests before.</summary>
    public async Task ClearAsync()
    {
        var directory = Grains.GetGrain<ISessionDirectoryGrain>(0);
        foreach (var id in await directory.ListAsync())
        {
            await directory.CloseAsync(id);
        }
    }

    private Task PassAsync(string id, SimTime date) =>
        _paces.GetOrAdd(id, _ => Pace)?.Invoke(id, date) ?? Task.CompletedTask;

    /// <summary>One silo.</summary>
    public sealed class One() : SimCluster(1, EntityPlacement.Together);

    /// <summary>Two silos, with the entities on both.</summary>
    public sealed class Two() : SimCluster(2, EntityPlacement.Spread);

    /// <summary>Four silos, with the entities on all.</summary>
    public sealed class Four() : SimCluster(4, EntityPlacement.Spread);

    /// <summary>One silo that asks the tests after each month.</summary>
    public sealed class Paced() : SimCluster(1, EntityPlacement.Together, paced: true);
}
