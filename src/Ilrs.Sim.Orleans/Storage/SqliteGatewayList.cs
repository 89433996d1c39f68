using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Messaging;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Storage;

/// <summary>The gateways of the silos that share a data file, for clients on the same machine.</summary>
public sealed class SqliteGatewayList(
    DataFile file,
    IOptions<ClusterOptions> cluster,
    IOptions<GatewayOptions> gateways) : IGatewayListProvider
{
    /// <inheritdoc/>
    public TimeSpan MaxStaleness => gateways.Value.GatewayListRefreshPeriod;

    /// <inheritdoc/>
    public bool IsUpdatable => true;

    /// <inheritdoc/>
    public Task InitializeGatewayListProvider() => file.OpenAsync();

    /// <inheritdoc/>
    public Task<IList<Uri>> GetGateways() => file.ReadAsync<IList<Uri>>(connection =>
    [
        .. MembershipRows.Read(connection, cluster.Value.ClusterId, silo: null)
            .Select(row => row.Item1)
            .Where(entry => entry.Status == SiloStatus.Active && entry.ProxyPort > 0)
            .Select(entry => SiloAddress
                .New(entry.SiloAddress.Endpoint.Address, entry.ProxyPort, entry.SiloAddress.Generation)
                .ToGatewayUri()),
    ]);
}
