namespace Ilrs.Sim.Orleans.Tests.Sessions;

public sealed class SessionOneSiloTests(SimCluster.One cluster)
    : ClusterSessionConformance(cluster), IClassFixture<SimCluster.One>;
