using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

public sealed class SessionCommandTests(SimCluster.Paced cluster)
    : SessionCommandConformance, IClassFixture<SimCluster.Paced>, IAsyncLifetime
{
    public Task InitializeAsync() => cluster.ClearAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected override ISessionHost NewHost(Func<string, SimTime, Task>? pace = null)
    {
        cluster.Pace = pace;
        return new ClusterHost(cluster.Grains);
    }
}
