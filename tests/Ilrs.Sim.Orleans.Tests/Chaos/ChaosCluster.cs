using Ilrs.Sim.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Core.Internal;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Ilrs.Sim.Orleans.Tests.Chaos;

/// <summary>An in-process cluster of three silos that loses silos, grains and calls; its storage stays.</summary>
public sealed class ChaosCluster : IAsyncLifetime
{
    private const int Silos = 3;
    private readonly SharedStorage _storage = new();
    private InProcessTestCluster? _cluster;

    public InProcessTestCluster Cluster => _cluster!;

    public IGrainFactory Grains => Cluster.Client;

    public CallFaults Faults { get; } = new();

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(Silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddKeyedSingleton<IGrainStorage>(
                IlrsSimOptions.StorageName,
                (services, _) => _storage.For(services.GetRequiredService<Serializer>()));
            silo.AddIncomingGrainCallFilter(Faults);
            silo.Configure<ClusterMembershipOptions>(x =>
            {
                x.ProbeTimeout = TimeSpan.FromMilliseconds(500);
                x.NumMissedProbesLimit = 2;
                x.TableRefreshTimeout = TimeSpan.FromSeconds(1);
            });
            silo.UseIlrsSim(x =>
            {
                x.CallTimeout = TimeSpan.FromSeconds(1);
                x.BlockTimeout = TimeSpan.FromSeconds(2);
                x.RunSaveTime = TimeSpan.FromMilliseconds(200);
            });
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    /// <summary>Stops or kills one silo, and starts another in its place.</summary>
    public async Task LoseSiloAsync(Dice dice)
    {
        var silos = Cluster.Silos.ToArray();
        var silo = dice.Pick(silos);
        await (dice.Chance(0.5) ? Cluster.KillSiloAsync(silo) : Cluster.StopSiloAsync(silo));
        await Cluster.StartAdditionalSiloAsync();
    }

    /// <summary>Ends a grain's activation; the next call makes another.</summary>
    public async Task DeactivateAsync(IAddressable grain)
    {
        try
        {
            await grain.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        }
        catch (Exception e) when (e is TimeoutException or OrleansException)
        {
            // The silo was lost in the meantime: so is the activation.
        }
    }
}
