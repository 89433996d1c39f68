using OpenTelemetry.Exporter;

namespace Ilrs.Sim.Silo;

/// <summary>A collector of telemetry, and how it is spoken to.</summary>
/// <param name="Endpoint">Its address; for HTTP without the path of a signal.</param>
/// <param name="Protocol">gRPC, or HTTP with protobuf.</param>
public sealed record OtlpTarget(Uri Endpoint, OtlpExportProtocol Protocol)
{
    /// <summary>Variable that names the collector where the command line does not.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Variable that names the protocol: grpc or http/protobuf.</summary>
    public const string ProtocolVariable = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private const int HttpPort = 4318;

    /// <summary>Finds the collector that is meant.</summary>
    /// <param name="option">What the command line says; null for nothing.</param>
    /// <param name="variable">Gives the value of a variable of the environment; null where it is not set.</param>
    /// <param name="error">What is wrong with it; null when nothing is.</param>
    /// <returns>The collector; null for none.</returns>
    public static OtlpTarget? Find(string? option, Func<string, string?> variable, out string? error)
    {
        error = null;
        var (name, text) = option is not null ? ("--otlp", option) : (EndpointVariable, variable(EndpointVariable));
        if (string.IsNullOrEmpty(text) && option is null)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var endpoint)
            || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps))
        {
            error = $"{name}: '{text}' is no http or https address, such as http://127.0.0.1:4317.";
            return null;
        }

        switch (variable(ProtocolVariable))
        {
            case null or "":
                return new OtlpTarget(
                    endpoint, endpoint.Port == HttpPort ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc);
            case "grpc":
                return new OtlpTarget(endpoint, OtlpExportProtocol.Grpc);
            case "http/protobuf":
                return new OtlpTarget(endpoint, OtlpExportProtocol.HttpProtobuf);
            case var other:
                error = $"{ProtocolVariable}: '{other}' is not known; it is grpc or http/protobuf.";
                return null;
        }
    }

    /// <summary>Sets an exporter of one signal.</summary>
    /// <param name="options">The exporter's.</param>
    /// <param name="signal">traces or metrics.</param>
    public void Set(OtlpExporterOptions options, string signal)
    {
        options.Protocol = Protocol;
        options.Endpoint = Protocol == OtlpExportProtocol.HttpProtobuf
            ? new Uri($"{Endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}")
            : Endpoint;
    }
}
