namespace Ilrs.Sim.Orleans.Client;

/// <summary>How a cluster host waits. None of it moves a number.</summary>
public sealed record ClusterHostOptions
{
    /// <summary>
    /// How long it goes on asking when silos are lost or do not answer, before it says that the cluster is unavailable.
    /// Default 60 s.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the cluster holds back an answer that has to be waited for. Default 4 s.</summary>
    public TimeSpan Round { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// How long a call may take, the time held back apart, before it is made again with more time. Default 3 s.
    /// </summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the first connection may take. Default 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Compiled scenarios that are kept to read figures with, at least 1. Default 16.</summary>
    public int Models { get; init; } = 16;
}
