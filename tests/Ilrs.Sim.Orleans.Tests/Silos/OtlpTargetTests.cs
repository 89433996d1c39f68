using Ilrs.Sim.Silo;

namespace Ilrs.Sim.Orleans.Tests.Silos;

public sealed class OtlpTargetTests
{
    [Theory]
    [InlineData("http://127.0.0.1:4317", null, null, "http://127.0.0.1:4317/ Grpc")]
    [InlineData("http://127.0.0.1:4318", null, null, "http://127.0.0.1:4318/ HttpProtobuf")]
    [InlineData("https://collector/otel", null, "http/protobuf", "https://collector/otel HttpProtobuf")]
    [InlineData("http://127.0.0.1:4318", null, "grpc", "http://127.0.0.1:4318/ Grpc")]
    [InlineData(null, "http://127.0.0.1:4317", null, "http://127.0.0.1:4317/ Grpc")]
    [InlineData("http://a:1", "http://b:2", null, "http://a:1/ Grpc")]
    [InlineData(null, null, "grpc", null)]
    [InlineData(null, "", null, null)]
    public void Collector_WhenNamed_IsFound(string? option, string? endpoint, string? protocol, string? found)
    {
        var target = Find(option, endpoint, protocol, out var error);

        Assert.Null(error);
        Assert.Equal(found, target is null ? null : $"{target.Endpoint} {target.Protocol}");
    }

    [Theory]
    [InlineData("", null, null, "--otlp: '' is no http or https address, such as http://127.0.0.1:4317.")]
    [InlineData("localhost:4317", null, null, "--otlp: 'localhost:4317' is no http or https address")]
    [InlineData(null, "ftp://a", null, "OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://a' is no http or https address")]
    [InlineData("http://a", null, "http/json", "OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' is not known")]
    public void Collector_WhenNamedWrongly_IsRefused(string? option, string? endpoint, string? protocol, string words)
    {
        Assert.Null(Find(option, endpoint, protocol, out var error));
        Assert.StartsWith(words, error, StringComparison.Ordinal);
    }

    private static OtlpTarget? Find(string? option, string? endpoint, string? protocol, out string? error) =>
        OtlpTarget.Find(option, name => name == OtlpTarget.EndpointVariable ? endpoint : protocol, out error);
}
