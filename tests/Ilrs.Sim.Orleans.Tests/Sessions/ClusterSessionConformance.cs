using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

/// <summary>The sessions of a cluster; ILRS_LONG=1 takes more courses.</summary>
public abstract class ClusterSessionConformance(SimCluster cluster) : SessionConformance, IAsyncLifetime
{
    protected override int Courses => Environment.GetEnvironmentVariable("ILRS_LONG") == "1" ? 5 : 1;

    public Task InitializeAsync() => cluster.ClearAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected override ISessionHost NewHost() => new ClusterHost(cluster.Grains);
}
