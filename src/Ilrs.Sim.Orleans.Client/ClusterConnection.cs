using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Clusters;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
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
        Host = new ClusterHost(services.GetRequiredService<IClusterClient>(), options);
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
        var endpoints = await ResolveAsync(address, cancellation).ConfigureAwait(false);
        if (!endpoints.IsSuccess)
        {
            return endpoints.Error;
        }

        if (await RefusalAsync(endpoints.Value, chosen, cancellation).ConfigureAwait(false) is { } refusal)
        {
            return NoSilo(address, refusal);
        }

        // A gateway may be lost just now: each gets its turn to be asked first.
        var gateways = endpoints.Value;
        for (var turn = 1; ; turn++)
        {
            var connected = await StartAsync(gateways, address, chosen, cancellation).ConfigureAwait(false);
            if (connected.IsSuccess || turn >= gateways.Length)
            {
                return connected;
            }

            gateways = [.. gateways[1..], gateways[0]];
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await EndAsync(_services).ConfigureAwait(false);

    private static async Task<Answer<ClusterConnection>> StartAsync(
        IPEndPoint[] gateways, ClusterAddress address, ClusterHostOptions chosen, CancellationToken cancellation)
    {
        var services = Services(gateways, address, chosen);
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
        IPEndPoint[] gateways, ClusterAddress address, ClusterHostOptions options)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOrleansClient(null, client =>
        {
            client.UseStaticClustering(gateways);
            client.Configure<ClusterOptions>(cluster =>
                (cluster.ClusterId, cluster.ServiceId) = (address.ClusterId, address.ServiceId));
            client.Configure<ConnectionOptions>(connection =>
                connection.OpenConnectionTimeout = options.ConnectTimeout);
            client.Configure<GatewayOptions>(gateway => gateway.GatewayListRefreshPeriod = Refresh);
            client.Configure<ClientMessagingOptions>(messages =>
                messages.ResponseTimeout = options.Round + options.CallTimeout);
        });

        // Loaded from a folder of its own, this assembly is in nobody's list of dependencies: contracts are named.
        services.AddSerializer(serializer => serializer.AddAssembly(typeof(IScenarioRunGrain).Assembly));
        return services.BuildServiceProvider();
    }

    private static async Task<Answer<IPEndPoint[]>> ResolveAsync(
        ClusterAddress address, CancellationToken cancellation)
    {
        var found = new List<IPEndPoint>();
        foreach (var gateway in address.Gateways)
        {
            var colon = gateway.LastIndexOf(':');
            var (host, port) = (gateway[..colon], gateway[(colon + 1)..]);
            try
            {
                var all = await Dns.GetHostAddressesAsync(host.Trim('[', ']'), cancellation).ConfigureAwait(false);
                var four = Array.FindAll(all, x => x.AddressFamily == AddressFamily.InterNetwork);
                found.AddRange((four.Length > 0 ? four : all)
                    .Select(x => new IPEndPoint(x, int.Parse(port, CultureInfo.InvariantCulture))));
            }
            catch (SocketException e)
            {
                return new HostError(
                    HostErrorKind.Unavailable, $"no silo answers at {gateway}: there is no host {host} ({e.Message})");
            }
        }

        return found.ToArray();
    }

    private static HostError NoSilo(ClusterAddress address, string why) => new(
        HostErrorKind.Unavailable, $"no silo answers at {address} (cluster {address.ClusterId}): {why}");

    /// <summary>Why no gateway takes a connection; null when one does. Orleans would go on trying for long.</summary>
    private static async Task<string?> RefusalAsync(
        IPEndPoint[] gateways, ClusterHostOptions options, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.ConnectTimeout);
        var attempts = gateways.Select(gateway => RefusalAsync(gateway, limit.Token)).ToList();
        string? why = null;
        while (attempts.Count > 0)
        {
            var attempt = await Task.WhenAny(attempts).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            if (await attempt.ConfigureAwait(false) is not { } refused)
            {
                return null;
            }

            why = refused;
            attempts.Remove(attempt);
        }

        return why;
    }

    private static async Task<string?> RefusalAsync(IPEndPoint gateway, CancellationToken cancellation)
    {
        using var socket = new Socket(gateway.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(gateway, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (SocketException e)
        {
            return e.Message;
        }
        catch (OperationCanceledException)
        {
            return "no answer in time";
        }
    }

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
