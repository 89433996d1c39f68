using System.Net;
using System.Net.Sockets;
using Ilrs.Sim.Hosting.Clusters;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ilrs.Sim.Orleans.Tests.Tool;

/// <summary>A silo with a gateway on a loopback port, which processes can reach.</summary>
public sealed class LocalSilo : IAsyncLifetime
{
    private IHost? _host;

    /// <summary>The gateway as <c>--cluster</c> takes it.</summary>
    public string Gateway { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var (siloPort, gatewayPort) = FreePorts();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(siloPort, gatewayPort, null, ClusterAddress.DefaultId, ClusterAddress.DefaultId)
            .UseIlrsSim());
        _host = builder.Build();
        await _host.StartAsync();
        Gateway = $"127.0.0.1:{gatewayPort}";
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync();
            _host.Dispose();
        }
    }

    private static (int First, int Second) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
