using System.Net;
using System.Net.Sockets;
using Ilrs.Sim.Silo;

namespace Ilrs.Sim.Orleans.Tests.Silos;

public sealed class SiloPortsTests
{
    private static readonly IPAddress Address = IPAddress.Loopback;

    [Fact]
    public async Task Start_WhenAPickedPortIsTakenMeanwhile_PicksOthers()
    {
        var tried = new List<(int Silo, int Gateway)>();
        var started = await SiloPorts.StartAsync(Address, 0, 0, (silo, gateway) =>
        {
            tried.Add((silo, gateway));
            return tried.Count < 3
                ? throw new InvalidOperationException("wrapped", Taken())
                : Task.FromResult((silo, gateway));
        });

        Assert.Equal(3, tried.Count);
        Assert.Equal(tried[^1], started);
        Assert.All(tried, x => Assert.NotEqual(x.Silo, x.Gateway));
    }

    [Fact]
    public async Task Start_WhenChosenPortsAreTaken_SaysSo()
    {
        var (silo, gateway) = await SiloPorts.StartAsync(Address, 0, 0, (x, y) => Task.FromResult((x, y)));
        var error = await Assert.ThrowsAsync<PortException>(
            () => SiloPorts.StartAsync<bool>(Address, silo, gateway, (_, _) => throw Taken()));

        Assert.Equal($"port {silo} or {gateway} of {Address} is taken", error.Message);
    }

    [Fact]
    public async Task Start_WhenItFailsOtherwise_IsNotRepeated()
    {
        var calls = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => SiloPorts.StartAsync<bool>(Address, 0, 0, (_, _) =>
        {
            calls++;
            throw new InvalidOperationException();
        }));

        Assert.Equal(1, calls);
    }

    private static SocketException Taken() => new((int)SocketError.AddressAlreadyInUse);
}
