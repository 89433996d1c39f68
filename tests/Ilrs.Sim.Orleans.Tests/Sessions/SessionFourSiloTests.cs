namespace Ilrs.Sim.Orleans.Tests.Sessions;

public sealed class SessionFourSiloTests(SimCluster.Four cluster)
    : ClusterSessionConformance(cluster), IClassFixture<SimCluster.Four>;
