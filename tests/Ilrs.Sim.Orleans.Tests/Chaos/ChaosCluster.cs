using Ilrs.Sim.Orleans.Abstractions.Runs;
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
    private readonly SharedReminders _reminders = new();
    private long _wakes;
    private InProcessTestCluster? _cluster;

    public InProcessTestCluster Cluster => _cluster!;

    public IGrainFactory Grains => Cluster.Client;

    public CallFaults Faults { get; } = new();

    public CallTwins Twins { get; } = new();

    public WorkerHook Workers { get; } = new();

    /// <summary>Ticks of reminders that reached runs.</summary>
    public long Wakes => Interlocked.Read(ref _wakes);

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(Silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddKeyedSingleton<IGrainStorage>(
                IlrsSimOptions.StorageName,
                (services, _) => _storage.For(services.GetRequiredService<Serializer>()));
            silo.AddReminders();
            silo.Services.AddSingleton<IReminderTable>(_reminders);
            silo.AddIncomingGrainCallFilter(Faults);
            silo.AddIncomingGrainCallFilter(CountAsync);
            silo.AddIncomingGrainCallFilter(Workers);
            silo.AddOutgoingGrainCallFilter(Twins);
            silo.Configure<ClusterMembershipOptions>(x =>
            {
                x.ProbeTimeout = TimeSpan.FromMilliseconds(300);
                x.NumMissedProbesLimit = 2;
                x.NumVotesForDeathDeclaration = 1;
                x.TableRefreshTimeout = TimeSpan.FromSeconds(1);
            });
            silo.Configure<ReminderOptions>(x =>
            {
                x.MinimumReminderPeriod = TimeSpan.FromMilliseconds(100);
                x.RefreshReminderListPeriod = TimeSpan.FromSeconds(1);
            });
            silo.UseIlrsSim(x =>
            {
                x.CallTimeout = TimeSpan.FromSeconds(1);
                x.BlockTimeout = TimeSpan.FromSeconds(10);
                x.RunSaveTime = TimeSpan.FromMilliseconds(50);
                x.WakePeriod = TimeSpan.FromMilliseconds(500);
            });
        });
        builder.ConfigureClient(client => client.AddOutgoingGrainCallFilter(Twins));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    /// <summary>Stops or kills one silo, and starts another in its place.</summary>
    public async Task LoseSiloAsync(Dice dice) => await LoseAsync(dice.Pick(Cluster.Silos.ToArray()), dice);

    /// <summary>Stops or kills the silo of a grain, and starts another in its place.</summary>
    public async Task LoseSiloOfAsync(IAddressable grain, Dice dice)
    {
        var silos = Cluster.Silos.ToArray();
        var at = await WhereAsync(grain);
        await LoseAsync(Array.Find(silos, x => x.SiloAddress.Equals(at)) ?? dice.Pick(silos), dice);
    }

    /// <summary>The last record of a grain; null when there is none.</summary>
    public T? Record<T>(string name, IAddressable grain)
        where T : class => _storage.Read<T>(name, grain.GetGrainId(), Cluster.Client.ServiceProvider);

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

    private async Task<SiloAddress?> WhereAsync(IAddressable grain)
    {
        try
        {
            return await Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(grain);
        }
        catch (Exception e) when (e is TimeoutException or OrleansException)
        {
            return null; // it is on its way from a silo that was lost
        }
    }

    private async Task LoseAsync(InProcessSiloHandle silo, Dice dice)
    {
        await (dice.Chance(0.5) ? Cluster.KillSiloAsync(silo) : Cluster.StopSiloAsync(silo));
        await Cluster.StartAdditionalSiloAsync();
    }

    private async Task CountAsync(IIncomingGrainCallContext context)
    {
        if (context is { MethodName: nameof(IRemindable.ReceiveReminder), Grain: IEnsembleGrain })
        {
            Interlocked.Increment(ref _wakes);
        }

        await context.Invoke();
    }
}
