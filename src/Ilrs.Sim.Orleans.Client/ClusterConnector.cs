using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Clusters;

namespace Ilrs.Sim.Orleans.Client;

/// <summary>Connects to clusters. Tools that do not reference this assembly load it and make one of these.</summary>
public sealed class ClusterConnector : IClusterConnector
{
    /// <inheritdoc/>
    public async Task<Answer<IClusterConnection>> ConnectAsync(
        ClusterAddress address, CancellationToken cancellation = default)
    {
        var answer = await ClusterConnection.ConnectAsync(address, null, cancellation).ConfigureAwait(false);
        return answer.IsSuccess ? Answer<IClusterConnection>.Of(answer.Value) : answer.Error;
    }
}
