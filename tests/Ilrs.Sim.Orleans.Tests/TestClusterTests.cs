using Orleans.Runtime;
using Orleans.TestingHost;

namespace Ilrs.Sim.Orleans.Tests;

public sealed class TestClusterTests
{
    [Fact]
    public async Task TestCluster_WhenDeployedWithTwoSilos_HasTwoActiveSilos()
    {
        await using var cluster = new InProcessTestClusterBuilder(2).Build();
        await cluster.DeployAsync();

        var management = cluster.Client.GetGrain<IManagementGrain>(0);
        var hosts = await management.GetHosts(onlyActive: true);

        Assert.Equal(2, hosts.Count(host => host.Value == SiloStatus.Active));
    }
}
