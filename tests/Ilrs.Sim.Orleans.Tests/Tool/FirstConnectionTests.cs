using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Tool;

/// <summary>A client's first connection, where some of the gateways are dead.</summary>
public sealed class FirstConnectionTests(LocalSilo silo) : IClassFixture<LocalSilo>
{
    [Fact]
    public async Task Client_WhenOneOfTheGatewaysIsAlive_ConnectsWhateverTheirOrder()
    {
        string[] gateways = [Dead(), silo.Gateway, Dead()];
        for (var i = 0; i < 3; i++)
        {
            string[] named = [.. gateways[i..], .. gateways[..i]];
            await using var client = await Expect.Value(ClusterConnection.ConnectAsync(string.Join(',', named)));
            Assert.Empty(await client.Sessions.ListAsync());
        }
    }

    [Fact]
    public async Task Client_WhenAllGatewaysAreDead_IsToldSo()
    {
        var connected = ClusterConnection.ConnectAsync($"{Dead()},{Dead()}");
        await Expect.Error(HostErrorKind.Unavailable, connected, "no silo answers at ");
    }

    /// <summary>A port at which nobody listens.</summary>
    private static string Dead()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
