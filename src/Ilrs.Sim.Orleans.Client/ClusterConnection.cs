using System.Net;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Clusters;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Messaging;
using Orleans.Serialization;

namespace Ilrs.Sim.Orleans.Client;

/// <summary>An Orleans client with the hosts over it.</summary>
public sealed class ClusterConnection : IClusterConnection
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly ServiceProvider _services;

    private ClusterConnection(ServiceProvider services, ClusterHostOptions options)
    {
        _services = services;
        Host = new ClusterHost(
            services.GetRequiredService<IClusterClient>(), options, services.GetRequiredService<GatewayLosses>());
    }

    /// <summary>Sessions and runs.</summary>
    public ClusterHost Host { get; }

    /// <inheritdoc/>
    public ISessionHost Sessions => Host;

    /// <inheritdoc/>
    public IRunHost Runs => Host;

    /// <summary>Connects to the silos whose gateways are named.</summary>
    /// <param name="gateways"><c>HOST:PORT[,HOST:PORT]</c>.</param>
    /// <param name="clusterId">Id of the cluster.</param>
    /// <param name="serviceId">Id of the service.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Answer<ClusterConnection>> ConnectAsync(
        string gateways,
        string clusterId = ClusterAddress.DefaultId,
        string serviceId = ClusterAddress.DefaultId,
        ClusterHostOptions? options = null,
        CancellationToken cancellation = default)
    {
        var address = ClusterAddress.Parse(gateways);
        return address.IsSuccess
            ? await ConnectAsync(
                address.Value with { ClusterId = clusterId, ServiceId = serviceId }, options, cancellation)
                .ConfigureAwait(false)
            : address.Error;
    }

    /// <summary>Connects to a cluster.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The connection, or that no silo answers.</returns>
    /// <exception cref="OperationCanceledException">Given up.</exception>
    public static async Task<Answer<ClusterConnection>> ConnectAsync(
        ClusterAddress address, ClusterHostOptions? options = null, CancellationToken cancellation = default)
    {
        var chosen = options ?? new ClusterHostOptions();
        var gateways = await GatewayProbe.ResolveAsync(address, cancellation).ConfigureAwait(false);
        if (!gateways.IsSuccess)
        {
            return gateways.Error;
        }

        var (open, why) = await GatewayProbe.LookAsync(gateways.Value, chosen.ConnectTimeout, cancellation)
            .ConfigureAwait(false);
        if (open.Length == 0)
        {
            return NoSilo(address, why);
        }

        // One that takes connections may hang all the same: then each gets its turn alone.
        for (var turn = 0; ; turn++)
        {
            IPEndPoint[] first = turn == 0 ? open : [open[turn - 1]];
            var services = Services(new KnownGateways(gateways.Value, first, Refresh), address, chosen);
            var connected = await StartAsync(services, address, chosen, cancellation).ConfigureAwait(false);
            if (connected.IsSuccess || open.Length == 1 || turn == open.Length)
            {
                return connected;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await EndAsync(_services).ConfigureAwait(false);

    private static async Task<Answer<ClusterConnection>> StartAsync(
        ServiceProvider services,
        ClusterAddress address,
        ClusterHostOptions chosen,
        CancellationToken cancellation)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(chosen.ConnectTimeout);
            foreach (var service in services.GetServices<IHostedService>())
            {
                await service.StartAsync(limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
            }

            return new ClusterConnection(services, chosen);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            await EndAsync(services).ConfigureAwait(false);
            return NoSilo(address, Reason(e, chosen));
        }
        catch
        {
            await EndAsync(services).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task EndAsync(ServiceProvider services)
    {
        using var limit = new CancellationTokenSource(Farewell);
        foreach (var service in services.GetServices<IHostedService>())
        {
            try
            {
                await service.StopAsync(limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is OperationCanceledException or OrleansException or InvalidOperationException)
            {
                // A client that cannot say goodbye is gone all the same.
            }
        }

        await services.DisposeAsync().ConfigureAwait(false);
    }

    private static ServiceProvider Services(
        KnownGateways gateways, ClusterAddress address, ClusterHostOptions options)
    {
        var losses = new GatewayLosses();
        var services = new ServiceCollection();
        services.AddSingleton(losses);
        services.AddSingleton<IGatewayListProvider>(gateways);
        services.AddLogging();
        services.AddOrleansClient(null, client =>
        {
            client.AddActivityPropagation();
            client.AddGatewayCountChangedHandler((_, change) =>
            {
                if (change.NumberOfConnectedGateways < change.PreviousNumberOfConnectedGateways)
                {
                    losses.Tell();
                }
            });
            client.Configure<ClusterOptions>(cluster =>
                (cluster.ClusterId, cluster.ServiceId) = (address.ClusterId, address.ServiceId));
            client.Configure<ConnectionOptions>(connection =>
                connection.OpenConnectionTimeout = options.ConnectTimeout);
            client.Configure<GatewayOptions>(gateway => gateway.GatewayListRefreshPeriod = Refresh);
            client.Configure<ClientMessagingOptions>(messages =>
                messages.ResponseTimeout = options.Round + options.Patience);
        });

        // Loaded from a folder of its own, this assembly is in nobody's list of dependencies: contracts are named.
        services.AddSerializer(serializer => serializer.AddAssembly(typeof(IScenarioRunGrain).Assembly));
        return services.BuildServiceProvider();
    }

    private static HostError NoSilo(ClusterAddress address, string why) => new(
        HostErrorKind.Unavailable, $"no silo answers at {address} (cluster {address.ClusterId}): {why}");

    private static string Reason(Exception e, ClusterHostOptions options)
    {
        var inner = e;
        while (inner.InnerException is { } deeper)
        {
            inner = deeper;
        }

        return e is OperationCanceledException or TimeoutException
            ? $"no answer within {options.ConnectTimeout.TotalSeconds:0.#} s"
            : inner.Message.ReplaceLineEndings("\n").Split('\n')[0];
    }
}
