using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Ilrs.Sim.Silo;

/// <summary>The two ports of a silo: for other silos, and for clients.</summary>
public static class SiloPorts
{
    private const int Attempts = 10;

    /// <summary>
    /// Starts what listens on both ports. A free port is known only until it is let go for the silo to take: where
    /// another process takes it first, another pair is picked.
    /// </summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="silo">Port for other silos; 0 for a free one.</param>
    /// <param name="gateway">Port for clients; 0 for a free one.</param>
    /// <param name="start">Starts it on the ports; called again with others where one was taken.</param>
    /// <exception cref="PortException">A port is taken, or cannot be listened on.</exception>
    public static async Task<T> StartAsync<T>(
        IPAddress address, int silo, int gateway, Func<int, int, Task<T>> start)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (siloPort, gatewayPort) = Pick(address, silo, gateway);
            try
            {
                return await start(siloPort, gatewayPort);
            }
            catch (Exception e) when (IsTaken(e))
            {
                if ((silo != 0 && gateway != 0) || attempt == Attempts)
                {
                    throw new PortException($"port {siloPort} or {gatewayPort} of {address} is taken", e);
                }
            }
        }
    }

    // Both are held at once, or one port could be picked twice.
    private static (int Silo, int Gateway) Pick(IPAddress address, int silo, int gateway)
    {
        using var first = Listen(address, silo);
        using var second = Listen(address, gateway);
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }

    private static TcpListener Listen(IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException e)
        {
            listener.Dispose();
            throw new PortException(
                e.SocketErrorCode == SocketError.AddressAlreadyInUse
                    ? $"port {port} of {address} is taken; 0 picks a free one"
                    : $"cannot listen on {address}, port {port}: {e.Message}",
                e);
        }
    }

    private static bool IsTaken(Exception? e) => e switch
    {
        null => false,
        AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => true,
        AggregateException several => several.InnerExceptions.Any(IsTaken),
        _ => IsTaken(e.InnerException),
    };
}
