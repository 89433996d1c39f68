using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Clusters;

namespace Ilrs.Sim.Orleans.Client;

/// <summary>Looks where gateways are, and which of them take connections.</summary>
internal static class GatewayProbe
{
    // How long the others have, once one has answered.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    /// <summary>The endpoints of the gateways that an address names.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task<Answer<IPEndPoint[]>> ResolveAsync(
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

    /// <summary>
    /// The gateways that take a connection now, in their order; or why none does. Orleans would go on trying for long.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task<(IPEndPoint[] Open, string Why)> LookAsync(
        IPEndPoint[] gateways, TimeSpan patience, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        var refusals = new string?[gateways.Length];
        await Task.WhenAll(gateways.Select(LookAtAsync)).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return ([.. gateways.Where((_, i) => refusals[i] is null)], refusals.LastOrDefault(x => x is not null) ?? "");

        async Task LookAtAsync(IPEndPoint gateway, int at)
        {
            refusals[at] = await RefusalAsync(gateway, limit.Token).ConfigureAwait(false);
            if (refusals[at] is null)
            {
                limit.CancelAfter(Grace);
            }
        }
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
}
