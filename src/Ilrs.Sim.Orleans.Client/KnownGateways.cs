using System.Net;
using Orleans.Messaging;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Client;

/// <summary>
/// The gateways that the caller named. The first look shows those that answered just now: a client which begins with a
/// lost one would wait for it. Every later look shows all, so that they are found when they come back.
/// </summary>
internal sealed class KnownGateways(IReadOnlyList<IPEndPoint> all, IReadOnlyList<IPEndPoint> first, TimeSpan refresh)
    : IGatewayListProvider
{
    private IReadOnlyList<IPEndPoint> _shown = first;

    /// <inheritdoc/>
    public TimeSpan MaxStaleness => refresh;

    /// <inheritdoc/>
    public bool IsUpdatable => true;

    /// <inheritdoc/>
    public Task InitializeGatewayListProvider() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IList<Uri>> GetGateways()
    {
        var shown = Interlocked.Exchange(ref _shown, all);
        return Task.FromResult<IList<Uri>>([.. shown.Select(x => x.ToGatewayUri())]);
    }
}
