using System.Globalization;

namespace Ilrs.Sim.Hosting.Clusters;

/// <summary>Where a cluster is found: its gateways, and which cluster is meant.</summary>
public sealed record ClusterAddress
{
    /// <summary>Id of the cluster, and of its service, where nobody chose another.</summary>
    public const string DefaultId = "ilrs-sim";

    /// <summary>Gateways of its silos, <c>HOST:PORT</c>, at least one; those that answer are used.</summary>
    public required IReadOnlyList<string> Gateways { get; init; }

    /// <summary>Id of the cluster: silos of one id form one cluster.</summary>
    public string ClusterId { get; init; } = DefaultId;

    /// <summary>Id of the service: what the cluster's storage is kept under.</summary>
    public string ServiceId { get; init; } = DefaultId;

    /// <summary>Reads gateways as they are written: <c>HOST:PORT[,HOST:PORT]</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The address with the usual ids, or what is wrong with it.</returns>
    public static Answer<ClusterAddress> Parse(string text)
    {
        var gateways = text.Split(',', StringSplitOptions.TrimEntries);
        foreach (var gateway in gateways)
        {
            if (!IsGateway(gateway))
            {
                return new HostError(
                    HostErrorKind.Invalid, $"found '{gateway}', expected HOST:PORT with a port of 1 to 65535");
            }
        }

        return new ClusterAddress { Gateways = gateways };
    }

    /// <summary>The gateways as they are written.</summary>
    public override string ToString() => string.Join(',', Gateways);

    private static bool IsGateway(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0
            && Uri.CheckHostName(text[..colon].Trim('[', ']')) != UriHostNameType.Unknown
            && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port > 0;
    }
}
