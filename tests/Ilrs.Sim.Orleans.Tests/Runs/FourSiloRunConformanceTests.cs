using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.Orleans.Tests.Sessions;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Runs;

public sealed class FourSiloRunConformanceTests(SimCluster.Four cluster)
    : RunConformance, IClassFixture<SimCluster.Four>
{
    protected override IRunHost NewHost() => new ClusterHost(cluster.Grains);
}
