using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Orleans.Client;

/// <summary>
/// The runs and sessions of a cluster. Calls that get lost are made again; where the cluster stays silent for longer
/// than patience lasts, answers are <see cref="Hosting.HostErrorKind.Unavailable"/>, and lists and streams end with a
/// <see cref="TimeoutException"/>.
/// </summary>
public sealed partial class ClusterHost : ISessionHost
{
    private readonly IGrainFactory _grains;
    private readonly ClusterCalls _calls;
    private readonly ModelStore _models;

    /// <summary>A host over grains.</summary>
    /// <param name="grains">A connected client, or what a silo gives.</param>
    /// <param name="options">How it waits; null for the defaults.</param>
    public ClusterHost(IGrainFactory grains, ClusterHostOptions? options = null)
        : this(grains, options ?? new ClusterHostOptions(), new GatewayLosses())
    {
    }

    internal ClusterHost(IGrainFactory grains, ClusterHostOptions options, GatewayLosses losses)
    {
        _grains = grains;
        _calls = new ClusterCalls(options, losses);
        _models = new ModelStore(options.Models);
    }
}
