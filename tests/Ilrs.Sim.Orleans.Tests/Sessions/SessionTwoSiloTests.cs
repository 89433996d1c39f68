namespace Ilrs.Sim.Orleans.Tests.Sessions;

public sealed class SessionTwoSiloTests(SimCluster.Two cluster)
    : ClusterSessionConformance(cluster), IClassFixture<SimCluster.Two>;
