using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

/// <summary>An in-process cluster that runs Ilrs.Sim, shared by the tests of a class.</summary>
public abstract class SimCluster(short silos, Action<IlrsSimOptions>? configure = null) : IAsyncLifetime
{
    private InProcessTestCluster? _cluster;

    public InProcessTestCluster Cluster => _cluster!;

    public IGrainFactory Grains => Cluster.Client;

    /// <summary>Compiled scenarios of every silo: tests add models that have no document.</summary>
    public IEnumerable<ModelCache> Models =>
        Cluster.Silos.Select(x => Cluster.GetSiloServiceProvider(x.SiloAddress).GetRequiredService<ModelCache>());

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => silo.UseIlrsSim(configure));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    /// <summary>One silo.</summary>
    public sealed class One() : SimCluster(1);

    /// <summary>Two silos, with the entities on both.</summary>
    public sealed class Two() : SimCluster(2, x => x.EntityPlacement = Entities.EntityPlacement.Spread);
}
