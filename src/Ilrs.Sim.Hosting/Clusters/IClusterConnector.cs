namespace Ilrs.Sim.Hosting.Clusters;

/// <summary>
/// Reaches clusters. The implementation stands in an assembly of its own, which tools load when somebody asks for it.
/// </summary>
public interface IClusterConnector
{
    /// <summary>Connects to a cluster.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The connection, or <see cref="HostErrorKind.Unavailable"/> when no silo answers.</returns>
    Task<Answer<IClusterConnection>> ConnectAsync(ClusterAddress address, CancellationToken cancellation = default);
}
