using Ilrs.Sim.TestKit.Drivers;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

public sealed class EntityGrainConformanceTests(SimCluster.Two cluster)
    : DriverConformance, IClassFixture<SimCluster.Two>
{
    protected override int Scenarios => 8;

    protected override IReplicationDriver Open(ulong salt) => new EntityGrainDriver(cluster, salt);
}
